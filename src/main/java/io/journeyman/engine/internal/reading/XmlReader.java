package io.journeyman.engine.internal.reading;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The hardened reader that sees a file's bytes before anything else does: no DTD, no schema hints, no includes, UTF-8
 * only, bounded in every direction. The engine's own reader would fetch a URL named in {@code xsi:schemaLocation}.
 */
final class XmlReader {

    static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DEPTH = 60;
    private static final int MAX_ELEMENTS = 20_000;
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
    private static final Pattern DECLARED =
            Pattern.compile("^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private final Findings findings;
    private int elements;

    XmlReader(Findings findings) {
        this.findings = findings;
    }

    /** The tree, also where something in it is refused (named among the findings); empty where it is no tree at all. */
    Optional<XmlNode> read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            findings.broken("too-large", 0, "The file is larger than 1 MB.");
            return Optional.empty();
        }
        return decode(bytes).flatMap(this::parse);
    }

    private Optional<String> decode(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        String encoding = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (!encoding.equals("UTF-8")) {
            notUtf8();
            // Still read where every byte is a character, so that an import can say what else is in the file.
            return encoding.equals("ISO-8859-1")
                    ? Optional.of(new String(bytes, StandardCharsets.ISO_8859_1))
                    : Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            }
        } catch (CharacterCodingException e) {
            // Said below.
        }
        notUtf8();
        return Optional.empty();
    }

    private void notUtf8() {
        findings.broken("encoding", 1, "The file must be saved as UTF-8.");
    }

    private Optional<XmlNode> parse(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            Optional<XmlNode> root = walk(reader);
            reader.close();
            return root;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            findings.broken("not-xml", line, "The file is not well-formed XML.");
            return Optional.empty();
        }
    }

    private Optional<XmlNode> walk(XMLStreamReader reader) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        XmlNode root = null;
        while (reader.hasNext()) {
            int line = reader.getLocation().getLineNumber();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!fits(open.size(), line)) {
                        return Optional.empty();
                    }
                    open.push(start(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlNode done = open.pop().close();
                    if (open.isEmpty()) {
                        root = done;
                    } else {
                        open.element().children.add(done);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    findings.broken("doctype", line, "The file must not have a DOCTYPE or entities of its own.");
                    return Optional.empty();
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    findings.broken("instruction", line, "The file must not have processing instructions.");
                default -> {}
            }
        }
        return Optional.ofNullable(root);
    }

    private boolean fits(int depth, int line) {
        if (depth >= MAX_DEPTH) {
            findings.broken("nesting", line, "The file is nested too deeply.");
            return false;
        }
        if (++elements > MAX_ELEMENTS) {
            findings.broken("too-many", line, "The file has too many elements.");
            return false;
        }
        return true;
    }

    private Open start(XMLStreamReader reader) {
        String space = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        int line = reader.getLocation().getLineNumber();
        Open node = new Open(space, reader.getLocalName(), line);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String of = reader.getAttributeNamespace(i);
            String local = reader.getAttributeLocalName(i);
            if (XmlNode.XSI.equals(of) && !"type".equals(local)) {
                findings.broken("schema-hint", line, "The file must not point to schemas (xsi:" + local + ").");
            }
            node.attributes.put(of == null || of.isEmpty() ? local : of + ":" + local, reader.getAttributeValue(i));
        }
        if (space.equals(XINCLUDE)) {
            findings.broken("include", line, "The file must not include other files.");
        }
        if (space.equals(XmlNode.BPMN) && node.name.equals("import")) {
            findings.broken("import", line, "The file must not import other files.");
        }
        return node;
    }

    /** An element whose end tag is still to come. */
    private static final class Open {

        private final String space;
        private final String name;
        private final int line;
        private final Map<String, String> attributes = new TreeMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<XmlNode> children = new ArrayList<>();

        Open(String space, String name, int line) {
            this.space = space;
            this.name = name;
            this.line = line;
        }

        XmlNode close() {
            return new XmlNode(space, name, attributes, text.toString().strip(), children, line);
        }
    }
}
