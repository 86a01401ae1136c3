package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.PlatformDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A parallel block told in deterministic rounds: in each round each branch that doesn't wait goes on, in the order of the
 * branches, until it asks; the block's strand performs that one action. A branch whose action waits for something has it
 * performed again in the first round in which that is there, or the wait is over. The clock moves only when every branch waits.
 *
 * <p>A branch that fails cancels all others: those that have not begun never do, the rest are told at the ask at which they
 * stand.
 */
final class RoundsBlock<R> {

    private final RoundsStrand strand;
    private final Rounds rounds;
    private final List<RoundsBranch<R>> branches = new ArrayList<>();
    private Optional<Throwable> failure = Optional.empty();

    RoundsBlock(RoundsStrand strand, Rounds rounds, StepRecorder recorder, List<Function<Strand, R>> bodies) {
        this.strand = strand;
        this.rounds = rounds;
        var recorders = recorder.branches(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            branches.add(new RoundsBranch<>(rounds, recorders[i], bodies.get(i)));
        }
    }

    List<R> tell() {
        try {
            while (branches.stream().anyMatch(RoundsBranch::isLive)) {
                if (!round()) {
                    strand.await(earliestEndOfWaiting());
                }
            }
        } catch (StoryCancelled e) {
            // This block stands in a branch that is cancelled: end its own branches before going on with the
            // cancellation.
            failed(e);
            tell();
        }
        if (failure.isPresent()) {
            throw Rethrown.of(failure.get());
        }
        return branches.stream().map(RoundsBranch::result).toList();
    }

    /** {@return whether any branch went on} */
    private boolean round() {
        var wentOn = false;
        for (var branch : branches) {
            if (branch.isLive() && !branch.waitsAt(rounds.clock().now())) {
                wentOn = true;
                branch.parked(rounds.clock().now())
                        .ifPresentOrElse(request -> perform(branch, request), () -> goOn(branch));
            }
        }
        return wentOn;
    }

    private void goOn(RoundsBranch<R> branch) {
        branch.goOn();
        branch.thrown().ifPresent(thrown -> {
            if (!(thrown instanceof StoryCancelled)) {
                failed(thrown);
            }
        });
        branch.takeRequest().ifPresent(request -> serve(branch, request));
    }

    private void serve(RoundsBranch<R> branch, BranchRequest request) {
        if (request instanceof BranchRequest.Wait wait) {
            branch.replyAfter(wait.waiting(), new BranchReply.GoOn());
        } else {
            perform(branch, (BranchRequest.Perform<?>) request);
        }
    }

    /** What an action of a branch within this branch waits for is waited for by that branch's own block. */
    private void perform(RoundsBranch<R> branch, BranchRequest.Perform<?> request) {
        var own = branch.recordsTo(request.recorder());
        try {
            var answer = strand.perform(request);
            var end = own && request.action() instanceof PlatformDelay delay
                    ? rounds.clock().now().plus(delay.duration())
                    : rounds.clock().now();
            branch.replyAt(end, new BranchReply.Answer(answer));
        } catch (StoryCancelled e) {
            throw e;
        } catch (StillWaiting e) {
            if (own) {
                branch.park(request, waiting(request, e));
            } else {
                branch.replyAt(rounds.clock().now(), new BranchReply.Failure(e));
            }
        } catch (RuntimeException | Error e) {
            branch.replyAt(rounds.clock().now(), new BranchReply.Failure(e));
        }
    }

    /** One that goes on waiting, as another branch took what had arrived, has the time that is left. */
    private Waiting waiting(BranchRequest.Perform<?> request, StillWaiting wait) {
        var waited = Duration.ofNanos(request.recorder().now() - request.startNanos());
        return new Waiting(rounds.clock().now().plus(wait.atMost()).minus(waited), wait.arrived());
    }

    private void failed(Throwable thrown) {
        if (failure.isEmpty()) {
            failure = Optional.of(thrown);
            branches.forEach(RoundsBranch::cancel);
        } else if (failure.get() != thrown) {
            failure.get().addSuppressed(thrown);
        }
    }

    private Waiting earliestEndOfWaiting() {
        return branches.stream()
                .filter(RoundsBranch::isLive)
                .map(RoundsBranch::waiting)
                .reduce(Waiting::or)
                .orElseThrow();
    }
}
