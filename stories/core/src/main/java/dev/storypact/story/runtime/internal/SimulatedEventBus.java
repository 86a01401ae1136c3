package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.EventBus;
import dev.storypact.story.runtime.PublishedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An event bus that keeps what is published. One thread at a time. */
public final class SimulatedEventBus implements EventBus {

    private final Optional<Set<String>> declared;
    private final List<PublishedMessage> published = new ArrayList<>();

    /**
     * @param declared the buses that exist; where it is absent, every bus does
     */
    public SimulatedEventBus(Optional<Set<String>> declared) {
        this.declared = declared.map(Set::copyOf);
    }

    @Override
    public Set<String> names() {
        return declared.orElseGet(() -> {
            var used = new TreeSet<String>();
            published.forEach(message -> used.add(message.eventBusName()));
            return used;
        });
    }

    @Override
    public boolean has(String eventBusName) {
        return declared.map(names -> names.contains(eventBusName)).orElse(true);
    }

    @Override
    public void publish(List<PublishedMessage> messages) {
        published.addAll(messages);
    }

    /** {@return what was published, oldest first} */
    public List<PublishedMessage> published() {
        return List.copyOf(published);
    }
}
