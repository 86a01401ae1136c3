package dev.storypact.contract.internal.declaration;

import dev.storypact.contract.ContractDeclarations;
import dev.storypact.contract.ContractRule;
import dev.storypact.contract.DeclaredPublication;
import dev.storypact.contract.NeedSource;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.internal.need.DerivedNeed;
import dev.storypact.finding.Finding;
import dev.storypact.schema.Subject;
import dev.storypact.story.Publishes;
import dev.storypact.story.Subscribes;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.VersionRange;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Gathers the declarations of one class after the other. */
public final class DeclarationReader {

    private final List<DeclaredPublication> publications = new ArrayList<>();
    private final List<SubscriptionNeed> subscriptions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Reads a class by its name; if it can't be loaded, that is a finding. */
    public void read(String className, ClassLoader loader) {
        try {
            read(Class.forName(className, false, loader));
        } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
            findings.add(MalformedDeclaration.unloadable(className, e));
        }
    }

    /** Reads a class. */
    public void read(Class<?> declaring) {
        Arrays.stream(declaring.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .forEach(this::read);
    }

    /** {@return all that was read} */
    public ContractDeclarations declarations() {
        return new ContractDeclarations(publications, subscriptions, findings);
    }

    private void read(Method method) {
        var publishes = method.getAnnotationsByType(Publishes.class);
        if (publishes.length > 0) {
            var malformed = StoryMethods.publisherProblem(method);
            malformed.ifPresent(findings::add);
            if (malformed.isEmpty()) {
                Arrays.stream(publishes).forEach(declared -> publication(method, declared));
            }
        }
        var subscribes = method.getAnnotationsByType(Subscribes.class);
        if (subscribes.length > 0) {
            var malformed = StoryMethods.handlerProblem(method);
            malformed.ifPresent(findings::add);
            if (malformed.isEmpty()) {
                subscriptions(method, subscribes);
            }
        }
    }

    private void publication(Method method, Publishes declared) {
        try {
            var subject = new Subject(declared.bus(), declared.type());
            publications.add(new DeclaredPublication(
                    subject.bus(), subject.type(), EventVersion.parse(declared.version()), StoryMethods.name(method)));
        } catch (IllegalArgumentException e) {
            findings.add(MalformedDeclaration.value(ContractRule.PUB_MALFORMED, method, e));
        }
    }

    private void subscriptions(Method method, Subscribes[] declarations) {
        var typed = DerivedNeed.of(StoryMethods.dataType(method));
        for (var declared : declarations) {
            if (!declared.needsSchema().isEmpty()) {
                var need = SchemaNeed.of(method, declared, typed);
                need.problem().ifPresent(findings::add);
                need.file()
                        .ifPresent(file ->
                                subscription(method, declared, new NeedSource.SchemaFile(file.name()), file.tree()));
            } else if (typed.problems().isEmpty()) {
                var type = StoryMethods.dataType(method).getTypeName();
                subscription(method, declared, new NeedSource.JavaType(type), typed.schema());
            }
        }
        if (!typed.problems().isEmpty()
                && Arrays.stream(declarations)
                        .anyMatch(declared -> declared.needsSchema().isEmpty())) {
            findings.add(MalformedDeclaration.need(method, StoryMethods.dataType(method), typed.problems()));
        }
    }

    private void subscription(Method method, Subscribes declared, NeedSource source, JsonNode need) {
        try {
            new Subject(
                    declared.bus(),
                    declared.type().equals("*") ? "ANY" : declared.type().replace("*", ""));
            subscriptions.add(new SubscriptionNeed(
                    declared.name().isBlank() ? kebabCase(method.getName()) : declared.name(),
                    declared.bus(),
                    declared.type(),
                    VersionRange.parse(declared.versions()),
                    EventFilter.parse(declared.filter()),
                    StoryMethods.name(method),
                    source,
                    need,
                    List.of(declared.needs()),
                    Optional.empty()));
        } catch (IllegalArgumentException e) {
            findings.add(MalformedDeclaration.value(ContractRule.SUB_MALFORMED, method, e));
        }
    }

    // As the runtime names a subscription, so that logs and contracts say the same.
    private static String kebabCase(String methodName) {
        return methodName
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }
}
