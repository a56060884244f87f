package io.journeyman.messaging.outbox;

import io.journeyman.messaging.Outbox;
import io.journeyman.messaging.channels.ChannelSetups;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.Providers;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Ids;
import io.journeyman.shared.work.Worker;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Sends one channel's messages: claims a batch, builds the messages and hands them over, one after the other. */
final class Courier implements Worker, ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int BATCH = 20;

    private final Channel channel;
    private final int threads;
    private final ChannelSetups setups;
    private final Providers providers;
    private final Claims claims;
    private final Building building;
    private final HandOffs handOffs;
    private final Results results;
    private final ResultKeeper keeper;
    /** One name per thread and start of this node: two claims never look the same. */
    private final ThreadLocal<String> owner;

    private volatile boolean closing;

    Courier(
            Channel channel,
            int threads,
            ChannelSetups setups,
            Providers providers,
            Claims claims,
            Building building,
            HandOffs handOffs,
            Results results,
            ResultKeeper keeper) {
        this.channel = channel;
        this.threads = threads;
        this.setups = setups;
        this.providers = providers;
        this.claims = claims;
        this.building = building;
        this.handOffs = handOffs;
        this.results = results;
        this.keeper = keeper;
        this.owner = ThreadLocal.withInitial(() -> channel + "-" + Ids.next());
    }

    @Override
    public String name() {
        return Outbox.worker(channel);
    }

    @Override
    public int threads() {
        return threads;
    }

    /** Shutdown begins: the message being handed off is finished, the rest of the batch goes back in line. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing = true;
    }

    @Override
    public int work() {
        keeper.flush();
        ChannelSetup setup = setups.current(channel);
        if (closing || setup.held()) {
            return 0;
        }
        Claims.Batch batch = claims.claim(setup, owner.get(), BATCH);
        deliver(setup, batch.mine());
        return batch.handled();
    }

    private void deliver(ChannelSetup setup, List<Candidate> messages) {
        Iterator<Building.Built> built = building.build(setup, messages).iterator();
        boolean goOn = true;
        while (built.hasNext()) {
            Building.Built next = built.next();
            Try one = new Try(next.message(), owner.get(), setup, next.title());
            if (!goOn || closing) {
                keeper.release(one);
            } else if (next.broken() != null) {
                Building.Broken broken = next.broken();
                keeper.write(() -> results.broken(one, broken));
            } else {
                goOn = send(one, java.util.Objects.requireNonNull(next.parcel()));
            }
        }
    }

    /** @return whether the rest of the batch should follow now */
    private boolean send(Try one, Parcel parcel) {
        Mark mark = new Mark(one, parcel);
        Answer answer;
        try {
            answer = providers.of(one.setup()).send(one.setup(), parcel, mark);
        } catch (HandOff.NotOurs e) {
            keeper.release(one); // matches no row where the lease was lost
            return !setups.current(channel).held();
        } catch (RuntimeException e) {
            LOG.error("message {} could not be handed over", one.message().id(), e);
            answer = mark.made
                    ? new Answer.Doubtful("internal", e.getClass().getSimpleName())
                    : new Answer.Deferred("internal", e.getClass().getSimpleName());
        }
        Answer certain = answer;
        keeper.write(one, certain);
        return !(certain instanceof Answer.Unreachable
                || certain instanceof Answer.Throttled
                || certain instanceof Answer.Misconfigured);
    }

    /** The mark of one try; remembers that it was made. */
    private final class Mark implements HandOff {

        private final Try one;
        private final Parcel parcel;
        private volatile boolean made;

        Mark(Try one, Parcel parcel) {
            this.one = one;
            this.parcel = parcel;
        }

        @Override
        public void commit() throws NotOurs {
            if (!handOffs.mark(one.message(), one.owner(), one.setup(), parcel)) {
                throw new NotOurs("lease lost or on hold");
            }
            made = true;
        }
    }
}
