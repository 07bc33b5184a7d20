package dev.alembic.hibernate;

import dev.alembic.error.AlembicException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.hibernate.jpa.boot.spi.EntityManagerFactoryBuilder;

/**
 * A unit of a {@code persistence.xml} on the class path.
 *
 * @param name as the file says it
 */
record PersistenceUnit(String name) implements EntitySource {

    private static final String FILE = "META-INF/persistence.xml";

    @Override
    public <R> R read(Map<String, Object> settings, Function<Mapping, R> reader) {
        ClassLoader loader = PersistenceUnit.class.getClassLoader();
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent("hibernate.classLoaders", List.of(loader));
        EntityManagerFactoryBuilder builder = Bootstrap.getEntityManagerFactoryBuilder(file(loader), name, all);
        try {
            return reader.apply(Mapping.started(builder.metadata()));
        } finally {
            builder.cancel();
        }
    }

    private URL file(ClassLoader loader) {
        Set<String> others = new TreeSet<>();
        try {
            for (URL file : Collections.list(loader.getResources(FILE))) {
                Set<String> units = units(file);
                if (units.contains(name)) {
                    return file;
                }
                others.addAll(units);
            }
        } catch (IOException | XMLStreamException e) {
            throw new AlembicException("Can't read %s: %s".formatted(FILE, e.getMessage()), e);
        }
        throw new AlembicException("There is no persistence unit \"%s\" in any %s of the class path; there is %s."
                .formatted(name, FILE, others.isEmpty() ? "none at all" : String.join(", ", others)));
    }

    private static Set<String> units(URL file) throws IOException, XMLStreamException {
        Set<String> units = new TreeSet<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = file.openStream()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                boolean isUnit = xml.next() == XMLStreamReader.START_ELEMENT;
                if (isUnit && xml.getLocalName().equals("persistence-unit")) {
                    units.add(String.valueOf(xml.getAttributeValue(null, "name")));
                }
            }
            xml.close();
        }
        return units;
    }
}
