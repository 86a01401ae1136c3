package dev.storypact.schema;

import java.util.Map;
import java.util.Optional;

/** Names of topics that carry one type each. */
record TopicNaming(Map<String, String> types) implements SubjectNaming {

    private static final String VALUE = "-value";

    /** A naming, topics and types checked as {@link Subject} does. */
    TopicNaming {
        types = Map.copyOf(types);
        types.forEach(TopicNaming::check);
    }

    private static void check(String topic, String type) {
        SubjectNames.problem(topic).or(() -> SubjectNames.problem(type)).ifPresent(problem -> {
            throw new IllegalArgumentException(
                    "'" + topic + "' or its type '" + type + "' can't be called so: " + problem);
        });
    }

    @Override
    public String name(Subject subject) {
        return subject.bus() + VALUE;
    }

    @Override
    public Optional<Subject> subject(String name) {
        if (!name.endsWith(VALUE)) {
            return Optional.empty();
        }
        var topic = name.substring(0, name.length() - VALUE.length());
        return Optional.ofNullable(types.get(topic)).map(type -> new Subject(topic, type));
    }
}
