package dev.storypact.contract;

import dev.storypact.contract.internal.file.EvidenceFolder;
import dev.storypact.finding.Finding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What is known from a service's tests: what they recorded, that they were skipped, or why nothing is known.
 *
 * @since 0.1
 */
public sealed interface TestEvidence {

    /**
     * The tests ran with the service's present classes.
     *
     * @param messages what was published
     * @param handled what handlers were fed
     * @param notes what people should know of it, such as evidence that was left out
     */
    record Recorded(List<RecordedMessage> messages, List<HandledMessage> handled, List<String> notes)
            implements TestEvidence {
        public Recorded {
            messages = List.copyOf(messages);
            handled = List.copyOf(handled);
            notes = List.copyOf(notes);
        }
    }

    /** The tests were skipped on purpose: rules that need evidence are not checked, and say so. */
    record Skipped() implements TestEvidence {}

    /**
     * There is no evidence that can be used.
     *
     * @param findings why, under the rule {@code TOP-NOT-CHECKED}; at least one
     */
    record Unusable(List<Finding> findings) implements TestEvidence {
        public Unusable {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("evidence that can't be used needs a finding that says why");
            }
        }
    }

    /**
     * Reads and joins the evidence files of a folder. Files of other classes, left behind by earlier builds, are refused:
     * a note names them where there are files of the present classes too, and a finding where there are none.
     *
     * @param folder such as {@code target/storypact}
     * @param service the service that the evidence must be of, where it says of which it is
     * @param present the digest of the service's present classes
     * @param since when the build began; what was written before is left out, for its tests may fail by now
     * @throws ContractFileException if a file can't be read
     */
    static TestEvidence inFolder(Path folder, String service, ClassesDigest present, Instant since) {
        return ContractFileException.checked(() -> EvidenceFolder.read(folder, service, present, since));
    }
}
