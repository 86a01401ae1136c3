package dev.storypact.contract.internal.need;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Types that a test puts together. */
final class StoryTypes {

    private StoryTypes() {}

    static ParameterizedType parameterized(Class<?> raw, Type argument) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {argument};
            }

            @Override
            public Type getRawType() {
                return raw;
            }

            @Override
            public @Nullable Type getOwnerType() {
                return raw.getDeclaringClass();
            }
        };
    }
}
