package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns and bounds, as {@code jdk.serialFilter} has them. */
class ObjectFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '@', value = {
        "!a.B         @ a.B       @ true",
        "!a.B         @ a.BC      @ false",
        "!a.B         @ a.B$C     @ false",
        "!a.B$C       @ a.B$C     @ true",
        "!a.B*        @ a.B$C     @ true",
        "!a.B*        @ a.B       @ true",
        "!a.B*        @ a.Bc.D    @ true",
        "!a.*         @ a.B       @ true",
        "!a.*         @ a.b.C     @ false",
        "!a.*         @ ab.C      @ false",
        "!a.**        @ a.b.C     @ true",
        "!a.**        @ a.B       @ true",
        "!a.**        @ ab.C      @ false",
        "!*           @ B         @ true",
        "!*           @ a.b.C     @ true",
        "*            @ bsh.XThis @ false",
        "a.B;!*       @ a.B       @ false",
        "a.B,!*       @ a.B       @ false",
        "a.B;!*       @ a.C       @ true",
        "!*;a.B       @ a.B       @ true",
        "a.b.**;!a.** @ a.b.c.D   @ false",
        "a.b.**;!a.** @ a.c.D     @ true",
        "!a.B         @ bsh.XThis @ true",
        "bsh.XThis    @ bsh.XThis @ false",
        "bsh.XThis    @ bsh.This  @ true",
        " a.B ; ; !*; @ a.B       @ false",
        "maxdepth=3   @ a.B       @ false",
        "!\u00e4.B_1  @ \u00e4.B_1 @ true",
    })
    void theFirstMatchDecides(String patterns, String name, boolean refused) {
        assertEquals(refused, ObjectFilter.parse(patterns).refuses(name));
    }

    @Test
    void bounds() {
        StreamLimits limits = ObjectFilter.parse("maxdepth=1;maxrefs=2;a.B,maxbytes=3; maxarray=4;maxdepth=5").limits();
        assertEquals(5, limits.depth());
        assertEquals(2, limits.references());
        assertEquals(3, limits.bytes());
        assertEquals(4, limits.array());
        assertEquals(ObjectFilter.DEFAULT.limits().depth(), ObjectFilter.parse("a.B").limits().depth());
        assertTrue(ObjectFilter.DEFAULT.limits().bytes() < Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a.B;!", ".*", "!.**", "java.base/a.B", "a B", "a.*.B", "**", "*a", "a(B", "a.B[]", "maxdepth",
        "maxdepth=", "maxdepth=x", "maxdepth=-1", "maxdepth=99999999999999999999", "maxrefs =1", "maxdep=1", "MAXDEPTH=1", "=",
        "!maxdepth=1"})
    void whatIsNone(String text) {
        if ("maxdepth".equals(text)) {
            assertFalse(ObjectFilter.parse(text).refuses("a.B"), "it may be a class");
            return;
        }
        String message = assertThrows(IllegalArgumentException.class, () -> ObjectFilter.parse("a.B;" + text + ";c.D")).getMessage();
        String part = text.substring(text.indexOf(';') + 1);
        assertTrue(message.startsWith('"' + part + "\" "), message);
    }

    /** What many applications have in their sessions is never refused. */
    @ParameterizedTest
    @ValueSource(strings = {"java.util.HashMap", "java.lang.Enum", "java.lang.reflect.Proxy", "java.lang.invoke.SerializedLambda",
        "java.net.URL", "java.rmi.RemoteException", "javax.naming.NamingException", "javax.naming.ldap.LdapName", "java.awt.Color",
        "javax.swing.tree.DefaultMutableTreeNode", "javax.management.ObjectName", "com.sun.rowset.CachedRowSetImpl",
        "org.apache.wicket.Page", "org.apache.catalina.realm.GenericPrincipal", "org.apache.commons.collections.map.LinkedMap",
        "org.apache.commons.collections.functors.ConstantFactory", "org.apache.shiro.subject.SimplePrincipalCollection",
        "org.apache.myfaces.view.facelets.el.ValueExpressionMethodExpression", "org.apache.jasper.el.JspValueExpression",
        "org.codehaus.groovy.runtime.GStringImpl", "org.hibernate.collection.internal.PersistentBag",
        "org.springframework.security.core.context.SecurityContextImpl", "org.springframework.aop.framework.JdkDynamicAopProxy",
        "org.springframework.aop.framework.AdvisedSupport", "org.springframework.core.SerializableTypeWrapper$FieldTypeProvider",
        "org.springframework.beans.factory.support.AutowireUtils$ObjectFactoryDelegatingInvocationHandler",
        "org.jboss.weld.interceptor.proxy.InterceptorMethodHandler", "com.vaadin.data.util.NestedMethodProperty",
        "com.fasterxml.jackson.databind.node.NodeSerialization", "net.sf.json.JSONObject", "clojure.lang.PersistentArrayMap",
        "scala.collection.immutable.Map"})
    void whatApplicationsKeep(String name) {
        assertFalse(ObjectFilter.DEFAULT.refuses(name));
    }
}
