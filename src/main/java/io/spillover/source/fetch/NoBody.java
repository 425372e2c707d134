package io.spillover.source.fetch;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Leaves the body of an answer where it is: that of an error may be as long as any other. */
final class NoBody implements HttpResponse.BodySubscriber<Body> {
    private final CompletableFuture<Body> empty = CompletableFuture.completedFuture(Body.of(new byte[0]));

    @Override
    public CompletionStage<Body> getBody() {
        return empty;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {}

    @Override
    public void onError(Throwable cause) {}

    @Override
    public void onComplete() {}
}
