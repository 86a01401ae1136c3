package dev.storypact.testkit.assertion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds for each requirement a message of its own, by augmenting paths (Kuhn's algorithm), so that a requirement that several
 * messages meet takes none from one that only a single message meets.
 */
final class RequirementMatching<O> {

    private static final String MET = "";

    /** By requirement and message: why the message doesn't meet it, empty where it does. */
    private final List<List<String>> problems = new ArrayList<>();

    private final PublishedMessagesAssert<O> messages;
    private final int[] requirementOf;

    RequirementMatching(PublishedMessagesAssert<O> messages) {
        this.messages = messages;
        this.requirementOf = new int[messages.size()];
        Arrays.fill(requirementOf, -1);
    }

    void add(Consumer<PublishedMessageAssert<O>> requirement) {
        var row = new ArrayList<String>();
        for (int i = 0; i < messages.size(); i++) {
            row.add(problem(requirement, messages.tried(i)));
        }
        problems.add(row);
    }

    private static <O> String problem(
            Consumer<PublishedMessageAssert<O>> requirement, PublishedMessageAssert<O> message) {
        try {
            requirement.accept(message);
            return MET;
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** {@return the first requirement that can't have a message of its own, from 0; none if all have one} */
    Optional<Integer> firstUnmet() {
        for (int requirement = 0; requirement < problems.size(); requirement++) {
            if (!gets(requirement, new boolean[requirementOf.length])) {
                return Optional.of(requirement);
            }
        }
        return Optional.empty();
    }

    private boolean gets(int requirement, boolean[] tried) {
        for (int message = 0; message < requirementOf.length; message++) {
            if (!tried[message] && problems.get(requirement).get(message).equals(MET)) {
                tried[message] = true;
                if (requirementOf[message] < 0 || gets(requirementOf[message], tried)) {
                    requirementOf[message] = requirement;
                    return true;
                }
            }
        }
        return false;
    }

    /** {@return for each message why it doesn't meet the requirement: what was wrong, expected and found} */
    List<String> problems(int requirement) {
        return problems.get(requirement).stream()
                .map(problem -> problem.equals(MET)
                        ? "meets it, but another requirement too, which has no other"
                        : shortened(problem))
                .toList();
    }

    /** Of a failure of this kit those lines that no other message has too. */
    private static String shortened(String problem) {
        var facts = problem.lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> line.startsWith("expected:") || line.startsWith("found:"))
                .map(line -> line.replaceFirst(":\\s+", " "))
                .collect(Collectors.joining(", "));
        var headline = problem.lines().findFirst().orElse("failed");
        return facts.isEmpty() ? headline : headline + ": " + facts;
    }
}
