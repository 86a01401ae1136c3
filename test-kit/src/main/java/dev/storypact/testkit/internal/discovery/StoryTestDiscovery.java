package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.internal.descriptor.StorypactEngineDescriptor;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver.InitializationContext;

/** Finds the story tests that a request selects. */
public final class StoryTestDiscovery {

    private static final EngineDiscoveryRequestResolver<StorypactEngineDescriptor> RESOLVER =
            EngineDiscoveryRequestResolver.<StorypactEngineDescriptor>builder()
                    .addClassContainerSelectorResolver(StoryTests::hasStoryTests)
                    .addSelectorResolver(context ->
                            new StoryClassSelectorResolver(context.getClassNameFilter(), classRules(context)))
                    .addSelectorResolver(context -> new StoryMethodSelectorResolver(
                            new MethodRules(context.getIssueReporter()), new ForEachRules(context.getIssueReporter())))
                    .addTestDescriptorVisitor(context ->
                            new MethodOrder(context.getEngineDescriptor().parameters()))
                    .addTestDescriptorVisitor(context -> new InnerClassRules(classRules(context)))
                    .addTestDescriptorVisitor(context -> new LifecycleRules(context.getIssueReporter()))
                    .addTestDescriptorVisitor(context -> new AnnotationRules(context.getIssueReporter()))
                    .addTestDescriptorVisitor(context -> new NamingRules(context.getIssueReporter()))
                    .build();

    private StoryTestDiscovery() {}

    /** Adds the nodes of the story tests that the request selects, and reports what is wrong with them. */
    public static void resolve(EngineDiscoveryRequest request, StorypactEngineDescriptor engine) {
        DiscoveryIssueReporter reporter = DiscoveryIssueReporter.deduplicating(
                DiscoveryIssueReporter.forwarding(request.getDiscoveryListener(), engine.getUniqueId()));
        RESOLVER.resolve(request, engine, reporter);
    }

    private static ClassRules classRules(InitializationContext<StorypactEngineDescriptor> context) {
        DiscoveryIssueReporter reporter = context.getIssueReporter();
        return new ClassRules(reporter, new MethodRules(reporter));
    }
}
