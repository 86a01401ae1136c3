package dev.storypact.contract.internal.rule;

import dev.storypact.contract.HandledMessage;
import dev.storypact.schema.SchemaRegistry;
import java.util.List;

/** A message that a test fed to a handler, and what the registry says to it. */
record JudgedFeeding(HandledMessage fed, JudgedMessage judged) {

    /**
     * {@return those whose event the registry has} What it doesn't have is published from elsewhere, and so is judged by nobody
     * here; a subject of which a release was changed is a finding of its publisher.
     */
    static List<JudgedFeeding> of(List<HandledMessage> handled, SchemaRegistry registry) {
        var subjects = new ChangedSubjects(registry);
        return handled.stream()
                .filter(fed -> subjects.knows(fed.bus(), fed.message().type()))
                .filter(fed -> !subjects.has(fed.bus(), fed.message().type()))
                .map(fed -> new JudgedFeeding(fed, JudgedMessage.of(fed.recorded(), registry)))
                .toList();
    }
}
