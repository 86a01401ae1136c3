package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.explore.ExploreFaults;
import dev.storypact.testkit.internal.cases.CaseSource;
import dev.storypact.testkit.internal.descriptor.CasesTestDescriptor;
import dev.storypact.testkit.internal.descriptor.ExploredCase;
import dev.storypact.testkit.internal.descriptor.ExploredTestDescriptor;
import dev.storypact.testkit.internal.descriptor.ForEachTestDescriptor;
import dev.storypact.testkit.internal.descriptor.MethodSegment;
import dev.storypact.testkit.internal.descriptor.SingleRunTestDescriptor;
import dev.storypact.testkit.internal.descriptor.StoryClassTestDescriptor;
import dev.storypact.testkit.internal.descriptor.StoryMethodTestDescriptor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds story test methods by name, by unique id, or a case of an explored one by its id or its place. */
final class StoryMethodSelectorResolver implements SelectorResolver {

    private final MethodRules rules;
    private final ForEachRules forEachRules;

    StoryMethodSelectorResolver(MethodRules rules, ForEachRules forEachRules) {
        this.rules = rules;
        this.forEachRules = forEachRules;
    }

    @Override
    public Resolution resolve(MethodSelector selector, Context context) {
        return whole(context, List.of(selector.getJavaClass()), selector.getJavaMethod());
    }

    @Override
    public Resolution resolve(NestedMethodSelector selector, Context context) {
        return whole(context, classes(selector), selector.getMethod());
    }

    @Override
    public Resolution resolve(DiscoverySelector selector, Context context) {
        return selector instanceof FoundMethodSelector found
                ? whole(context, found.classes(), found.method())
                : Resolution.unresolved();
    }

    @Override
    public Resolution resolve(IterationSelector selector, Context context) {
        if (selector.getParentSelector() instanceof MethodSelector parent) {
            return iterations(selector, context, List.of(parent.getJavaClass()), parent.getJavaMethod());
        }
        return selector.getParentSelector() instanceof NestedMethodSelector parent
                ? iterations(selector, context, classes(parent), parent.getMethod())
                : Resolution.unresolved();
    }

    private Resolution iterations(IterationSelector selector, Context context, List<Class<?>> classes, Method method) {
        return part(
                add(context, classes, method, StoryMethodSelectorResolver::hasCases),
                cases -> cases.selection().pickPlaces(selector.getIterationIndices()));
    }

    /** {@return the classes around the method, from the outside in} */
    private static List<Class<?>> classes(NestedMethodSelector selector) {
        return Stream.<Class<?>>concat(selector.getEnclosingClasses().stream(), Stream.of(selector.getNestedClass()))
                .toList();
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId uniqueId = selector.getUniqueId();
        UniqueId.Segment last = uniqueId.getLastSegment();
        return switch (last.getType()) {
            case MethodSegment.TYPE -> whole(add(context, uniqueId, StoryTests::isStoryTest));
            case ExploredCase.SEGMENT ->
                isCase(uniqueId.removeLastSegment())
                        ? ofCase(context, uniqueId.removeLastSegment(), last.getValue())
                        : part(
                                add(context, uniqueId.removeLastSegment(), StoryMethodSelectorResolver::isExplored),
                                cases -> cases.pick(last.getValue()));
            case ForEachTestDescriptor.CASE_SEGMENT ->
                part(
                        add(context, uniqueId.removeLastSegment(), StoryMethodSelectorResolver::isForEach),
                        cases -> cases.pick(last.getValue()));
            default -> Resolution.unresolved();
        };
    }

    private Resolution whole(Context context, List<Class<?>> classes, Method method) {
        return whole(add(context, classes, method, StoryTests::isStoryTest));
    }

    private static Resolution whole(Optional<StoryMethodTestDescriptor> descriptor) {
        descriptor.ifPresent(StoryMethodSelectorResolver::pickAll);
        return descriptor.map(found -> Resolution.match(Match.exact(found))).orElseGet(Resolution::unresolved);
    }

    private static Resolution part(Optional<StoryMethodTestDescriptor> descriptor, Consumer<CasesTestDescriptor> pick) {
        return descriptor
                .filter(CasesTestDescriptor.class::isInstance)
                .map(CasesTestDescriptor.class::cast)
                .map(cases -> {
                    pick.accept(cases);
                    return Resolution.match(Match.partial(cases, () -> {
                        pickAll(cases);
                        return Set.of();
                    }));
                })
                .orElseGet(Resolution::unresolved);
    }

    private static void pickAll(StoryMethodTestDescriptor descriptor) {
        if (descriptor instanceof CasesTestDescriptor cases) {
            cases.selection().pickAll();
        }
    }

    private Optional<StoryMethodTestDescriptor> add(
            Context context, List<Class<?>> classes, Method method, Predicate<Method> kind) {
        if (!kind.test(method)) {
            return Optional.empty();
        }
        return context.addToParent(
                () -> Selectors.classSelector(classes),
                parent -> parent instanceof StoryClassTestDescriptor owner ? node(owner, method) : Optional.empty());
    }

    private Optional<StoryMethodTestDescriptor> add(Context context, UniqueId uniqueId, Predicate<Method> kind) {
        String segment = uniqueId.getLastSegment().getValue();
        return context.addToParent(
                () -> DiscoverySelectors.selectUniqueId(uniqueId.removeLastSegment()),
                parent -> parent instanceof StoryClassTestDescriptor owner
                        ? StoryTests.methodsOf(owner.javaClass()).stream()
                                .filter(method -> MethodSegment.of(method, owner.javaClass())
                                        .equals(segment))
                                .findFirst()
                                .filter(kind)
                                .flatMap(method -> node(owner, method))
                        : Optional.empty());
    }

    private Optional<StoryMethodTestDescriptor> node(StoryClassTestDescriptor owner, Method method) {
        if (!rules.allow(method)) {
            return Optional.empty();
        }
        Optional<ForEach> forEach = AnnotationSupport.findAnnotation(method, ForEach.class);
        if (forEach.isPresent()) {
            return forEachRules.allow(owner, method, forEach.get())
                    ? Optional.of(forEach(owner, method, CaseSource.of(forEach.get(), method, owner.classes())))
                    : Optional.empty();
        }
        return Optional.of(
                isExplored(method)
                        ? new ExploredTestDescriptor(owner, method)
                        : new SingleRunTestDescriptor(owner, method));
    }

    private static StoryMethodTestDescriptor forEach(StoryClassTestDescriptor owner, Method method, CaseSource source) {
        return isExplored(method)
                ? ForEachTestDescriptor.explored(owner, method, source)
                : ForEachTestDescriptor.once(owner, method, source);
    }

    private static boolean isCase(UniqueId uniqueId) {
        return uniqueId.getLastSegment().getType().equals(ForEachTestDescriptor.CASE_SEGMENT);
    }

    /** One run of a case that is explored. */
    private Resolution ofCase(Context context, UniqueId caseId, String fault) {
        return part(add(context, caseId.removeLastSegment(), StoryMethodSelectorResolver::isForEach), cases -> {
            if (cases instanceof ForEachTestDescriptor forEach) {
                forEach.pick(caseId.getLastSegment().getValue(), fault);
            }
        });
    }

    private static boolean hasCases(Method method) {
        return isExplored(method) || isForEach(method);
    }

    private static boolean isForEach(Method method) {
        return AnnotationSupport.isAnnotated(method, ForEach.class);
    }

    private static boolean isExplored(Method method) {
        return AnnotationSupport.isAnnotated(method, ExploreFaults.class);
    }
}
