package dev.storypact.schema;

import java.util.Optional;

/** Names of types that are all on one bus. */
record RecordNaming(String bus) implements SubjectNaming {

    /** A naming, the bus checked as {@link Subject} does. */
    RecordNaming {
        SubjectNames.problem(bus).ifPresent(problem -> {
            throw new IllegalArgumentException("the bus of a naming can't be called so: " + problem);
        });
    }

    @Override
    public String name(Subject subject) {
        return subject.type();
    }

    @Override
    public Optional<Subject> subject(String name) {
        return SubjectNames.problem(name).isEmpty() ? Optional.of(new Subject(bus, name)) : Optional.empty();
    }
}
