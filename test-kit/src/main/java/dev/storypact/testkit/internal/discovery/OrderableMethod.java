package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.internal.descriptor.StoryMethodTestDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A node as a method orderer sees it.
 *
 * @param node the node
 */
record OrderableMethod(StoryMethodTestDescriptor node) implements MethodDescriptor {

    @Override
    public Method getMethod() {
        return node.method();
    }

    @Override
    public String getDisplayName() {
        return node.getDisplayName();
    }

    @Override
    public boolean isAnnotated(Class<? extends Annotation> annotationType) {
        return AnnotationSupport.isAnnotated(getMethod(), annotationType);
    }

    @Override
    public <A extends Annotation> Optional<A> findAnnotation(Class<A> annotationType) {
        return AnnotationSupport.findAnnotation(getMethod(), annotationType);
    }

    @Override
    public <A extends Annotation> List<A> findRepeatableAnnotations(Class<A> annotationType) {
        return AnnotationSupport.findRepeatableAnnotations(getMethod(), annotationType);
    }
}
