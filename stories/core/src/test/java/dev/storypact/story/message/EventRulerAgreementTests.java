package dev.storypact.story.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventRulerAgreementTests {

    private static final int COMPARISONS = 100_000;
    private static final int MESSAGES = 4_000;
    private static final int MESSAGES_A_FILTER = 100;

    @Test
    void a_filter_accepts_exactly_what_event_ruler_matches_with_its_pattern() {
        var seed = Long.getLong("storypact.seed", 20_261_124L);
        System.out.println("EventRulerAgreementTests: -Dstorypact.seed=" + seed);
        var random = new Random(seed);
        var filters = new RandomFilters(random);
        var generator = new RandomMessages(random);
        var messages = Stream.generate(generator::next).limit(MESSAGES).toList();
        var events = messages.stream().map(Disagreement::event).toList();
        int compared = 0;
        int accepted = 0;
        int refused = 0;

        while (compared < COMPARISONS) {
            var filter = filters.next();
            try {
                var machine = Disagreement.machine(EventBridgePattern.of(filter));
                for (int i = 0; i < MESSAGES_A_FILTER; i++) {
                    var chosen = random.nextInt(MESSAGES);
                    var message = messages.get(chosen);
                    var accepts = filter.accepts(message);
                    if (accepts != Disagreement.matches(machine, events.get(chosen))) {
                        throw new AssertionError("seed " + seed + ", comparison " + compared + ":\n"
                                + new Disagreement(filter, message).shrunk());
                    }
                    accepted += accepts ? 1 : 0;
                    compared++;
                }
            } catch (InexpressibleFilterException e) {
                refused++;
            }
        }

        assertThat(accepted).as("messages accepted").isBetween(COMPARISONS / 10, COMPARISONS * 9 / 10);
        assertThat(refused).as("filters refused").isLessThan(COMPARISONS / MESSAGES_A_FILTER);
    }
}
