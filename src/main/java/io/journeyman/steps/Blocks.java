package io.journeyman.steps;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The catalogue: every block that can be drawn, by key. */
@Service
public final class Blocks {

    private final ObjectProvider<Block> beans;
    private volatile Map<String, Block> byKey = Map.of();

    Blocks(ObjectProvider<Block> beans) {
        this.beans = beans;
    }

    public Optional<Block> find(String key) {
        return Optional.ofNullable(catalogue().get(key));
    }

    /** All descriptors, by key. */
    public List<BlockDescriptor> descriptors() {
        return catalogue().values().stream().map(Block::descriptor).toList();
    }

    private Map<String, Block> catalogue() {
        Map<String, Block> known = byKey;
        if (known.isEmpty()) {
            known = collect();
            byKey = known;
        }
        return known;
    }

    /** Late, since handlers may themselves need the engine, which needs this catalogue. */
    private Map<String, Block> collect() {
        Map<String, Block> found = new TreeMap<>();
        beans.stream().forEach(block -> {
            Block other = found.put(block.descriptor().key(), block);
            if (other != null) {
                throw new IllegalStateException(
                        "two blocks are called " + block.descriptor().key());
            }
        });
        return Collections.unmodifiableMap(found);
    }
}
