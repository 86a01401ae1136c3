package dev.storypact.testkit.internal.descriptor;

import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestTag;

/** Reads tags. */
final class Tags {

    private Tags() {}

    /** {@return the well-formed tags on that element} */
    static Set<TestTag> of(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
                .map(Tag::value)
                .filter(TestTag::isValid)
                .map(TestTag::create)
                .collect(Collectors.toUnmodifiableSet());
    }
}
