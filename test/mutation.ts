// One file for the mutation tests: each mutant then loads the product once instead of once a test file.
import "./model/words.test";
import "./model/date.test";
import "./model/citation.test";
import "./model/lineage.test";
import "./queries/entry.test";
import "./queries/subject.test";
import "./functions/read.test";
import "./functions/conformance.test";
import "./functions/properties.test";
import "./functions/carried.test";
import "./queries/answers.test";
import "./queries/dealStatus.test";
import "./queries/nextYear.test";
import "./functions/calculator.test";
import "./functions/removedRow.test";
import "./functions/memory.test";
