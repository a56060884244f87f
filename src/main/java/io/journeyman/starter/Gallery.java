package io.journeyman.starter;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.journeys.Journey;
import io.journeyman.journeys.JourneyId;
import io.journeyman.journeys.Journeys;
import io.journeyman.journeys.Publishing;
import io.journeyman.journeys.StartMatching;
import io.journeyman.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shipped journeys: what there is, and putting one in with its messages, tables, segments and lists. What is there
 * already by its name is taken as it is, so that installing twice makes a second journey with the same parts.
 */
@Service
public class Gallery {

    private static final String ROOT = "processes/";

    private final GalleryParts parts;
    private final Journeys journeys;
    private final Publishing publishing;
    private final ObjectMapper json;

    Gallery(GalleryParts parts, Journeys journeys, Publishing publishing, ObjectMapper json) {
        this.parts = parts;
        this.journeys = journeys;
        this.publishing = publishing;
        this.json = json;
    }

    /** All shipped journeys by folder. */
    public Map<String, GalleryItem> items() {
        Map<String, GalleryItem> items = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/gallery.json")) {
                String path = file.getURL().getPath();
                String folder = path.substring(0, path.lastIndexOf('/'));
                String name = folder.substring(folder.lastIndexOf('/') + 1);
                items.put(name, item(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }

    /**
     * Puts a shipped journey in as a draft, with everything it refers to; part-journeys it calls are published at once.
     *
     * @param folder one of {@link #items()}
     * @param known ids of records to use for some of its {@code @refs} instead of finding or making them by name
     */
    @Transactional
    public Journey install(String folder, Map<String, String> known) {
        GalleryItem item = item(folder);
        for (String part : item.parts()) {
            if (journeys.byKey(part).isEmpty()) {
                publish(install(part, Map.of()).id(), "Shipped with Journeyman");
            }
        }
        Map<String, String> refs = parts.install(item, known, file -> text(folder, file));
        String diagram = text(folder, item.diagram());
        for (Map.Entry<String, String> ref : refs.entrySet()) {
            diagram = diagram.replace("\"" + ref.getKey() + "\"", "\"" + ref.getValue() + "\"")
                    .replace("&quot;" + ref.getKey() + "&quot;", "&quot;" + ref.getValue() + "&quot;");
        }
        return journeys.create(
                item.name(), null, item.kind(), renamed(diagram, folder).getBytes(StandardCharsets.UTF_8));
    }

    /** Installs unless a journey of this key is there, and publishes it. Answers the journey that was there or is new. */
    @Transactional
    public Journey installOnce(String folder, Map<String, String> known) {
        Optional<Journey> there = journeys.byKey(folder);
        if (there.isPresent()) {
            return there.get();
        }
        JourneyId id = install(folder, known).id();
        publish(id, "Shipped with Journeyman");
        return journeys.get(id);
    }

    private void publish(JourneyId id, String comment) {
        publishing.publish(id, 1, comment, StartMatching.ONLY_NEW);
    }

    /** A second copy gets a key of its own; the shipped key equals its folder. */
    private String renamed(String diagram, String folder) {
        String key = folder;
        for (int n = 2; journeys.byKey(key).isPresent(); n++) {
            key = folder + "-" + n;
        }
        return key.equals(folder) ? diagram : diagram.replace("\"" + folder + "\"", "\"" + key + "\"");
    }

    private GalleryItem item(String folder) {
        try {
            return json.readValue(text(folder, "gallery.json"), GalleryItem.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String folder, String file) {
        if (!folder.matches("[a-z0-9-]+")) {
            throw new NotInGallery();
        }
        try (@Nullable
                InputStream in = Gallery.class.getClassLoader().getResourceAsStream(ROOT + folder + "/" + file)) {
            if (in == null) {
                throw new NotInGallery();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There is no such journey in the gallery (404). */
    static final class NotInGallery extends Problem {

        NotInGallery() {
            super("not-in-gallery", 404, "The gallery has no such journey.", "Choose one from its list.");
        }
    }
}
