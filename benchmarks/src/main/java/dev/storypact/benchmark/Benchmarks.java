package dev.storypact.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks that JMH's command line names, and prints a table of the figures that the design promises. */
public final class Benchmarks {

    private static final Map<String, String> REACH = Map.of(
            "StepBenchmark.oneInteractiveStep", "under 40 us, 2 us on a free core",
            "TestBodyBenchmark.storyTest", "under 20 us",
            "AskedActionBenchmark.askedActionWithTrace", "under 100 ns",
            "AskedActionBenchmark.askedActionWithTraceInThreeOverrides", "under 300 ns",
            "ContainmentBenchmark.check, median", "under 1,000 us",
            "ContainmentBenchmark.check, 99th percentile", "under 20,000 us",
            "ValidationBenchmark.registry", "1.1x of jsonSchemaValidator",
            "LocalEventBusBenchmark.deliveries", "over 100,000 a second",
            "SubscriptionIndexBenchmark.publish", "the same for 1 and 1000",
            "ReceiverIndexBenchmark.publish", "the same for 1 and 1000");

    private Benchmarks() {}

    /** Runs them. */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        var options = new CommandLineOptions(arguments);
        var memory = wants(options.getIncludes(), StoryMemory.class.getName());
        var engines = wants(options.getIncludes(), EngineRuns.class.getName());
        var opening = wants(options.getIncludes(), RegistryOpening.class.getName());
        var farm = wants(options.getIncludes(), ContractFarmRuns.class.getName());
        var figures = new ArrayList<Figure>();
        try {
            new Runner(options).run().forEach(result -> figures.addAll(figures(result)));
        } catch (NoBenchmarksException e) {
            if (!memory && !engines && !opening && !farm) {
                throw e;
            }
        }
        if (memory) {
            figures.add(new Figure("growth of the heap in a story of 1,000,000 steps", kib(false), "KiB", "flat"));
            figures.add(new Figure("the same with a trace", kib(true), "KiB", ""));
        }
        if (engines) {
            figures.addAll(EngineRuns.figures());
        }
        if (opening) {
            figures.addAll(RegistryOpening.figures());
        }
        if (farm) {
            figures.addAll(ContractFarmRuns.figures());
        }
        System.out.println();
        System.out.println(Figure.heading());
        figures.forEach(System.out::println);
    }

    private static boolean wants(List<String> includes, String name) {
        return includes.isEmpty()
                || includes.stream()
                        .anyMatch(regex -> Pattern.compile(regex).matcher(name).find());
    }

    private static double kib(boolean traced) {
        return StoryMemory.growth(traced) / 1024.0;
    }

    private static List<Figure> figures(RunResult result) {
        var score = result.getPrimaryResult();
        if (result.getParams().getMode() != Mode.SampleTime) {
            return List.of(figure(result, "", score.getScore()));
        }
        var samples = score.getStatistics();
        return List.of(
                figure(result, ", median", samples.getPercentile(50)),
                figure(result, ", 99th percentile", samples.getPercentile(99)));
    }

    private static Figure figure(RunResult result, String what, double value) {
        var parameters = result.getParams();
        var name = parameters.getBenchmark().replaceFirst(".*\\.(?=[^.]+\\.[^.]+$)", "");
        var others = parameters.getParamsKeys().stream()
                .map(key -> ", " + parameters.getParam(key) + " " + key)
                .toList();
        return new Figure(
                name + what + String.join("", others),
                value,
                result.getPrimaryResult().getScoreUnit(),
                REACH.getOrDefault(name + what, ""));
    }
}
