package dev.storypact.story.message;

/** Tells whether a filter looks into data or metadata. */
final class FieldDemands {

    private FieldDemands() {}

    static boolean none(EventFilter filter) {
        if (filter instanceof AllFilter all) {
            return all.parts().stream().allMatch(FieldDemands::none);
        }
        if (filter instanceof AnyFilter any) {
            return any.parts().stream().allMatch(FieldDemands::none);
        }
        return filter instanceof NotFilter not
                ? none(not.part())
                : FieldDemand.of(filter).isEmpty();
    }
}
