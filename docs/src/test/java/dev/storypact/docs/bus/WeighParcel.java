package dev.storypact.docs.bus;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.ResultType;
import dev.storypact.story.action.StoryErrorType;
import java.util.List;

// #region action
/**
 * Weighs a parcel on the scales of the packing line.
 *
 * @param parcelId the parcel that lies on the scales
 */
record WeighParcel(String parcelId) implements Action<Double> {

    static final StoryErrorType SCALES_BUSY = StoryErrorType.passing("Scales::Weigh/Busy");

    @Override
    public String type() {
        return "Scales::Weigh";
    }

    @Override
    public ResultType<Double> resultType() {
        return ResultType.of(Double.class); // in kilograms
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return List.of(SCALES_BUSY);
    }

    @Override
    public boolean hasEffect() {
        return false;
    }
}
// #endregion
