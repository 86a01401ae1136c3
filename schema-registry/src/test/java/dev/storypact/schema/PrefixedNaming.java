package dev.storypact.schema;

import java.util.Optional;

/** Names under a prefix of their own, so that tests share a server and see nothing of each other. */
record PrefixedNaming(String prefix) implements SubjectNaming {

    private static final SubjectNaming REST = SubjectNaming.busAndType();

    @Override
    public String name(Subject subject) {
        return prefix + REST.name(subject);
    }

    @Override
    public Optional<Subject> subject(String name) {
        return name.startsWith(prefix) ? REST.subject(name.substring(prefix.length())) : Optional.empty();
    }
}
