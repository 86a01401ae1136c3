package dev.storypact.schema.internal.store.remote;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes in an answer's body up to a size; the rest of a larger one is never read. */
final class BoundedBody implements BodySubscriber<byte[]> {

    /** The most bytes of one answer: a schema of the largest size, each of its characters escaped, and its references. */
    static final int LARGEST = 16 * 1024 * 1024;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription = granted;
        granted.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            if (content.size() + bytes.length > LARGEST) {
                giveUp();
                return;
            }
            content.writeBytes(bytes);
        }
    }

    private void giveUp() {
        body.completeExceptionally(new OversizedAnswerException());
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(content.toByteArray());
    }
}
