package dev.storypact.schema;

import java.util.List;
import java.util.Optional;

/** Names of bus and type with something between them; where buses are given, of these alone, the longest first. */
record SeparatedNaming(String separator, Optional<List<String>> buses) implements SubjectNaming {

    @Override
    public String name(Subject subject) {
        return subject.bus() + separator + subject.type();
    }

    @Override
    public Optional<Subject> subject(String name) {
        return bus(name)
                .filter(bus -> isName(bus) && isName(rest(name, bus)))
                .map(bus -> new Subject(bus, rest(name, bus)));
    }

    private Optional<String> bus(String name) {
        if (buses.isPresent()) {
            return buses.get().stream()
                    .filter(bus -> name.startsWith(bus + separator))
                    .findFirst();
        }
        var end = name.indexOf(separator);
        return end < 0 ? Optional.empty() : Optional.of(name.substring(0, end));
    }

    private String rest(String name, String bus) {
        return name.substring(bus.length() + separator.length());
    }

    private static boolean isName(String name) {
        return SubjectNames.problem(name).isEmpty();
    }
}
