package io.journeyman.shared;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Plants all seeds in order, before any worker runs and any request is answered. */
@Component
public class SeedRunner implements SmartInitializingSingleton {

    private final List<Seed> seeds;

    SeedRunner(List<Seed> seeds) {
        this.seeds = seeds.stream().sorted(Comparator.comparingInt(Seed::order)).toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        plantAll();
    }

    public void plantAll() {
        seeds.forEach(Seed::plant);
    }
}
