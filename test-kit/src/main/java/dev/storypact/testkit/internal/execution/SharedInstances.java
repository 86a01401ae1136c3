package dev.storypact.testkit.internal.execution;

import java.util.Optional;

/** Makes the instances once, when they are first asked for. */
final class SharedInstances implements InstanceSource {

    private final InstanceSource source;
    private Optional<TestInstances> made = Optional.empty();

    SharedInstances(InstanceSource source) {
        this.source = source;
    }

    @Override
    public synchronized TestInstances instances() throws Throwable {
        if (made.isEmpty()) {
            made = Optional.of(source.instances());
        }
        return made.get();
    }
}
