package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scalars do without Jackson: it is not even there. */
class WithoutJacksonTest {

    @Test
    void scalarsNeedNoJackson() throws Exception {
        URL classes = ValueCodec.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = alone.loadClass(ValueCodec.class.getName());
            Object codec = type.getConstructor().newInstance();
            Method encode = type.getMethod("encode", Object.class);
            Method decode = type.getMethod("decode", byte[].class);
            Method typed = type.getMethod("decode", byte[].class, Class.class);
            for (Object value : ScalarsTest.scalars().toList()) {
                Object bytes = encode.invoke(codec, value);
                assertEquals(value, decode.invoke(codec, bytes));
                assertEquals(value, typed.invoke(codec, bytes, value.getClass()));
            }
            assertThrows(InvocationTargetException.class, () -> encode.invoke(codec, List.of(1)));
        }
    }
}
