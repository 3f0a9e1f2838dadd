package io.restsession.core.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Jackson, set up for session values, and what it has learned of the classes that one type factory lets in. Thread-safe. */
final class JsonBinding {

    /** Of a number inside JSON. Reading one costs more than its length. */
    private static final int MAX_DIGITS = 100_000;

    private final ObjectMapper mapper;
    private final ObjectWriter stored;
    private final ObjectWriter standard;

    JsonBinding(TypeFactory types) {
        mapper = JsonMapper.builder(factory())
            .typeFactory(types)
            .annotationIntrospector(new UntypedAnnotations())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // The JVM lists the members of a class in no certain order, and one bean must not have two encodings.
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
        stored = mapper.writer();
        standard = stored.with(JsonWriteFeature.WRITE_NAN_AS_STRINGS);
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
            // What could be written must be readable again, so that the bounds are those of memory, and the same depth for both.
            .streamReadConstraints(StreamReadConstraints.builder()
                .maxStringLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE).maxNumberLength(MAX_DIGITS).build())
            // Names are an application's data; they have no place in the JVM's table of constants.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build();
    }

    /** The value with its tag. */
    byte[] write(Object value, JsonForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        out.write(Tag.JSON);
        try (JsonGenerator generator = mapper.createGenerator(out)) {
            (form == JsonForm.STORED ? stored : standard).writeValue(generator, value);
        }
        return out.toByteArray();
    }

    /** The value behind the tag. */
    <V> V read(byte[] bytes, Class<V> type) throws IOException {
        return mapper.readValue(bytes, 1, bytes.length - 1, type);
    }
}
