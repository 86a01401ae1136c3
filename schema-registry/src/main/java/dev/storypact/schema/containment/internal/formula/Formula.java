package dev.storypact.schema.containment.internal.formula;

/** A content with its number; equal ones are one object. Belongs to the {@link Formulas} that made it. */
public final class Formula {

    private final int number;
    private final Content content;

    Formula(int number, Content content) {
        this.number = number;
        this.content = content;
    }

    /** {@return the number, in the order of making} */
    public int number() {
        return number;
    }

    /** {@return what it says} */
    public Content content() {
        return content;
    }

    /** {@return whether every value has it} */
    public boolean isTrue() {
        return content instanceof Content.Truth truth && truth.value();
    }

    /** {@return whether no value has it} */
    public boolean isFalse() {
        return content instanceof Content.Truth truth && !truth.value();
    }

    @Override
    public String toString() {
        return content.toString();
    }
}
