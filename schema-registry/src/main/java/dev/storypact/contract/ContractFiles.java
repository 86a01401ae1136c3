package dev.storypact.contract;

import dev.storypact.contract.internal.file.AtomicFile;
import dev.storypact.contract.internal.file.ContractFormat;
import dev.storypact.contract.internal.file.EvidenceFolder;
import dev.storypact.contract.internal.file.EvidenceFormat;
import dev.storypact.contract.internal.file.SchemaJson;
import dev.storypact.contract.internal.file.WaiverFormat;
import dev.storypact.contract.internal.work.AllProcessors;
import dev.storypact.finding.Waivers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Reads and writes contract and evidence files, and reads waivers.
 *
 * <p>Both are JSON for people and machines, pretty-printed, the same for the same content, and name their format and its
 * version ({@code storypact-contract/1}, {@code storypact-evidence/1}). Writing is atomic: a reader sees the whole file
 * or none. Reading is strict: another format, a newer version, a property too many or too few is refused, naming file,
 * line and column.
 *
 * <p>Every method throws {@link ContractFileException}. Thread-safe.
 *
 * @since 0.1
 */
public final class ContractFiles {

    /**
     * The resource beside this class that is the JSON Schema (2020-12) of contract files, for editors and other tools. The reader
     * checks more than a schema can, such as ranges of versions and the schemas within.
     */
    public static final String CONTRACT_SCHEMA = "storypact-contract-1.schema.json";

    /** The resource beside this class that is the JSON Schema (2020-12) of evidence files. */
    public static final String EVIDENCE_SCHEMA = "storypact-evidence-1.schema.json";

    /** The resource beside this class that is the JSON Schema (2020-12) of waiver files. */
    public static final String WAIVERS_SCHEMA = "storypact-waivers-1.schema.json";

    private ContractFiles() {}

    /** Writes a contract; missing folders are made, an existing file is replaced. */
    public static void writeContract(Path file, Contract contract) {
        ContractFileException.checked(() -> {
            AtomicFile.write(file, ContractFormat.write(contract));
            return contract;
        });
    }

    /** {@return whether a file, JSON or YAML, says that it is a contract, of whatever version of the format} */
    public static boolean isContract(Path file) {
        return ContractFileException.checked(() -> ContractFormat.isClaimed(AtomicFile.read(file)));
    }

    /** {@return the contract in a file} */
    public static Contract readContract(Path file) {
        return readContract(file, new SchemaJson());
    }

    private static Contract readContract(Path file, SchemaJson schemas) {
        return ContractFileException.checked(() -> ContractFormat.read(AtomicFile.read(file), schemas));
    }

    /**
     * {@return the contracts of a system} A file that is absent or can't be read is among the unread ones, nothing is thrown.
     *
     * @param files by the names that people know them by, such as an artifact's
     */
    public static SystemContracts readContracts(SortedMap<String, Path> files) {
        var contracts = new ArrayList<Contract>();
        var unread = new ArrayList<UnreadContract>();
        var schemas = new SchemaJson();
        schemas.beginToLoad();
        AllProcessors.map(List.copyOf(files.entrySet()), file -> read(file.getKey(), file.getValue(), schemas))
                .forEach(read -> read.add(contracts, unread));
        return new SystemContracts(contracts, unread);
    }

    private static Read read(String name, Path file, SchemaJson schemas) {
        if (!Files.isRegularFile(file)) {
            return new Read.Failed(
                    new UnreadContract(name, "found " + file + ", which is no file, allowed is a contract file"));
        }
        try {
            return new Read.Succeeded(readContract(file, schemas));
        } catch (ContractFileException e) {
            return new Read.Failed(new UnreadContract(name, String.valueOf(e.getMessage())));
        }
    }

    private sealed interface Read {

        void add(List<Contract> contracts, List<UnreadContract> unread);

        record Succeeded(Contract contract) implements Read {
            @Override
            public void add(List<Contract> contracts, List<UnreadContract> unread) {
                contracts.add(contract);
            }
        }

        record Failed(UnreadContract failed) implements Read {
            @Override
            public void add(List<Contract> contracts, List<UnreadContract> unread) {
                unread.add(failed);
            }
        }
    }

    /**
     * Writes evidence into a folder, under a name of its own, so that JVMs that run side by side don't meet.
     *
     * @return the file, such as {@code evidence-1c9d...json}
     */
    public static Path writeEvidence(Path folder, Evidence evidence) {
        return ContractFileException.checked(() -> {
            var file = folder.resolve(EvidenceFolder.newFileName());
            AtomicFile.write(file, EvidenceFormat.write(evidence));
            return file;
        });
    }

    /** {@return the evidence in a file} */
    public static Evidence readEvidence(Path file) {
        return ContractFileException.checked(() -> EvidenceFormat.read(AtomicFile.read(file)));
    }

    /**
     * {@return the waivers in a file, whose form is
     * <code>{"format": "storypact-waivers/1", "waivers": [{"rule", "about", "reason", "expires"}]}</code>}
     */
    public static Waivers readWaivers(Path file) {
        return ContractFileException.checked(() -> WaiverFormat.read(AtomicFile.read(file)));
    }

    /** {@return the evidence files in a folder, by name; none where there is no such folder} */
    public static List<Path> evidenceFiles(Path folder) {
        return ContractFileException.checked(() -> EvidenceFolder.files(folder));
    }
}
