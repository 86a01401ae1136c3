package dev.storypact.benchmark;

import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.ContractVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How long it takes to read and verify the contracts of a generated system of {@value #TYPES} types of events and
 * {@value #SERVICES} services, and of one that is twice as large.
 *
 * <p>Each run is a JVM of its own with a heap of {@value #HEAP}, measured as a whole, its start included: a build verifies
 * once and is never warm. Maven's own start comes on top.
 */
final class ContractFarmRuns {

    static final int TYPES = 1_000;
    static final int SERVICES = 200;
    static final String HEAP = "512m";
    private static final int ROUNDS = 5;

    private ContractFarmRuns() {}

    /** {@return the medians, and the ratio} */
    static List<Figure> figures() {
        return TemporaryFolder.measured("storypact-contract-farm", ContractFarmRuns::figures);
    }

    private static List<Figure> figures(Path folder) throws IOException, InterruptedException {
        var one = Files.createDirectories(folder.resolve("one"));
        var two = Files.createDirectories(folder.resolve("two"));
        new ContractFarm(TYPES, SERVICES).write(one);
        new ContractFarm(2 * TYPES, 2 * SERVICES).write(two);
        var ofOne = new ArrayList<Double>();
        var ofTwo = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            ofOne.add(seconds(one));
            ofTwo.add(seconds(two));
        }
        var system = "verifying %,d types in 3 versions, %d services, heap " + HEAP;
        return List.of(
                new Figure(system.formatted(TYPES, SERVICES), Figure.median(ofOne), "s", "under 5 s"),
                new Figure(system.formatted(2 * TYPES, 2 * SERVICES), Figure.median(ofTwo), "s", ""),
                new Figure(
                        "the double system to the single one",
                        Figure.median(ofTwo) / Figure.median(ofOne),
                        "x",
                        "at most 2.2"));
    }

    private static double seconds(Path folder) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Verification.class.getName(),
                folder.toString());
        var begin = System.nanoTime();
        var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        var end = System.nanoTime();
        if (exit != 0) {
            throw new IllegalStateException("the verification ended with " + exit);
        }
        return (end - begin) / 1e9;
    }

    /** Verifies the contracts in a folder, in which everything has to fit. */
    static final class Verification {

        private Verification() {}

        /** Verifies those in the folder of that name. */
        public static void main(String[] folder) throws IOException {
            try (var files = Files.list(Path.of(folder[0]))) {
                var contracts = ContractFiles.readContracts(files.collect(
                        Collectors.toMap(Path::toString, Function.identity(), (one, other) -> one, TreeMap::new)));
                var findings = ContractVerifier.verifySystem(contracts);
                if (contracts.contracts().isEmpty() || !findings.isEmpty()) {
                    throw new IllegalStateException(contracts.size() + ": " + findings);
                }
            }
        }
    }
}
