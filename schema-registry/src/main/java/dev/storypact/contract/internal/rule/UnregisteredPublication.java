package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.DeclaredPublication;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.SchemaVersion;
import dev.storypact.schema.Subject;
import dev.storypact.schema.internal.text.NearestNames;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A version is declared as published, and the registry has no schema for it. */
final class UnregisteredPublication implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        return facts.declared().stream()
                .filter(publication -> facts.schema(EventKey.of(publication)).isEmpty())
                .map(publication ->
                        finding(publication, facts.inputs().registry().get()))
                .toList();
    }

    private static Finding finding(DeclaredPublication publication, SchemaRegistry registry) {
        var event = EventKey.of(publication);
        return new Finding(
                ContractRule.PUB_UNREGISTERED.id(),
                Severity.ERROR,
                Location.ofCode(publication.declaredBy()),
                event + " is declared and not in the schema registry",
                known(publication, registry),
                Optional.empty(),
                "add " + publication.bus() + "/" + publication.type() + "/" + publication.version()
                        + ".schema.json to the registry, or correct the declaration");
    }

    private static String known(DeclaredPublication publication, SchemaRegistry registry) {
        var versions = registry.versions(new Subject(publication.bus(), publication.type()));
        if (!versions.isEmpty()) {
            return "registered versions of " + publication.type() + ": "
                    + versions.stream()
                            .map(SchemaVersion::version)
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        var types = new TreeSet<String>();
        registry.subjects().stream()
                .filter(subject -> subject.bus().equals(publication.bus()))
                .forEach(subject -> types.add(subject.type()));
        return types.isEmpty()
                ? "registered buses: " + NearestNames.list(publication.bus(), registry.buses())
                : "registered types on '" + publication.bus() + "': " + NearestNames.list(publication.type(), types);
    }
}
