package io.restsession.core.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/** An application that is deployed and taken away again: {@link RedeployTest} loads it with a loader of its own. */
public enum Deployed implements BiConsumer<ValueCodec, Object> {

    BEAN {
        @Override
        public void accept(ValueCodec codec, Object other) {
            codec.encode(new Bean());
        }
    },
    LIST {
        @Override
        public void accept(ValueCodec codec, Object other) {
            codec.encode(List.of(1, "x", List.of(new Bean())));
        }
    },
    ARRAY {
        @Override
        public void accept(ValueCodec codec, Object other) {
            codec.encode(new Bean[][] {{new Bean()}});
        }
    },
    OWN_COLLECTION {
        @Override
        public void accept(ValueCodec codec, Object other) {
            Beans beans = new Beans();
            beans.add(new Bean());
            codec.encode(beans);
        }
    },
    KEYS {
        @Override
        public void accept(ValueCodec codec, Object other) {
            codec.encode(Map.of(Color.RED, 1));
            codec.encode(Map.of(new Bean(), 1));
        }
    },
    ENUMS {
        @Override
        public void accept(ValueCodec codec, Object other) {
            codec.encode(Color.RED);
            codec.encode(EnumSet.of(Color.GREEN));
            codec.encode(new EnumMap<>(Map.of(Color.RED, 1)));
            codec.encode(List.of(Color.RED));
        }
    },
    REFERENCE {
        @Override
        public void accept(ValueCodec codec, Object other) {
            codec.encode(new AtomicReference<>(new Bean()));
            codec.encode(Map.entry("a", new Bean()));
            codec.encode(Collections.singletonList(new Bean()).iterator());
        }
    },
    TEXT {
        @Override
        public void accept(ValueCodec codec, Object other) {
            codec.json(Map.of("a", new Bean()));
        }
    },
    READ {
        @Override
        public void accept(ValueCodec codec, Object other) {
            byte[] bytes = codec.encode(new Bean());
            codec.decode(bytes);
            codec.decode(bytes, Bean.class);
            codec.convert(Map.of("name", "x"), Bean.class);
            codec.convert(List.of(Map.of("name", "x")), Bean[].class);
            codec.convert("RED", Color.class);
            codec.convert(new Bean(), Map.class);
        }
    },
    FAILURE {
        @Override
        public void accept(ValueCodec codec, Object other) {
            Bean bean = new Bean();
            bean.anything = bean;
            refused(() -> codec.encode(bean));
            refused(() -> codec.encode(List.of(bean)));
            refused(() -> codec.convert("x", Bean.class));
        }
    },
    /** A class that stays holds an object of one that goes. */
    INSIDE_ANOTHER {
        @Override
        public void accept(ValueCodec codec, Object other) {
            codec.encode(other);
            codec.encode(List.of(other, new Bean()));
            codec.encode(List.of(new Bean(), other));
            Bean bean = new Bean();
            bean.anything = other;
            codec.encode(bean);
            codec.convert(other, Bean.class);
        }
    };

    private static void refused(Runnable call) {
        try {
            call.run();
        } catch (ValueException e) {
            return;
        }
        throw new AssertionError();
    }

    public enum Color {
        RED {
            @Override
            public String toString() {
                return "red";
            }
        },
        GREEN
    }

    public static final class Beans extends ArrayList<Bean> {
    }

    public static final class Bean {
        public String name = "x";
        public Color color = Color.RED;
        public List<Bean> more = new ArrayList<>();
        public Object anything = Color.GREEN;
    }
}
