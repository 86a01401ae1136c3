package dev.storypact.schema.containment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Prints, per family of labelled pairs, how many verdicts are right, wrong and unknown, and which ones aren't right. */
final class ContainmentScore {

    private final List<String> notes = new ArrayList<>();
    private int right;
    private int wrong;
    private int unknown;

    private ContainmentScore() {}

    public static void main(String[] arguments) {
        var families = new TreeMap<String, ContainmentScore>();
        var total = new ContainmentScore();
        for (var pair : LabelledPair.all()) {
            var result = pair.check();
            families.computeIfAbsent(pair.family(), name -> new ContainmentScore())
                    .count(pair, result);
            total.count(pair, result);
        }
        total.notes.forEach(System.out::println);
        families.forEach((name, score) -> System.out.println(score.line(name)));
        System.out.println(total.line("all"));
    }

    private void count(LabelledPair pair, ContainmentResult result) {
        if (result instanceof Unknown undecided) {
            unknown++;
            notes.add("unknown  %s  (%s at '%s')".formatted(pair, undecided.reason(), undecided.pointer()));
        } else if ((result instanceof Contained) == pair.isContained()) {
            right++;
        } else {
            wrong++;
            notes.add("WRONG    %s%n  publisher  %s%n  subscriber %s%n  said       %s%n  because    %s"
                    .formatted(pair, pair.publisher(), pair.subscriber(), result, pair.because()));
        }
    }

    private String line(String name) {
        return "%-14s %4d right %4d wrong %4d unknown".formatted(name, right, wrong, unknown);
    }
}
