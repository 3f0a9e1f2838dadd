package io.restsession.core.value;

/**
 * Classes by which streams have been made to do harm: run code, look up names, open connections, write files, or read
 * another stream that nobody filters. Classes that applications keep in sessions for good reasons are not among them, though some
 * served as a link in such a chain: the ends of these chains are.
 */
final class Gadgets {

    private static final String[] NAMES = {
        // The JDK
        "com.sun.corba.**", "com.sun.jndi.**", "com.sun.org.apache.bcel.**", "com.sun.org.apache.xalan.**",
        "com.sun.rowset.JdbcRowSetImpl",
        "java.beans.EventHandler", "java.beans.beancontext.**", "java.rmi.MarshalledObject", "java.rmi.activation.**",
        "java.rmi.registry.**", "java.rmi.server.Remote*", "java.rmi.server.UnicastRemoteObject", "java.security.SignedObject",
        "javax.management.BadAttributeValueExpException", "javax.management.loading.**", "javax.management.remote.**",
        "javax.naming.LinkRef", "javax.naming.Reference", "javax.naming.ldap.Rdn$*", "javax.naming.spi.**", "javax.swing.UIDefaults*",
        "sun.reflect.annotation.AnnotationInvocationHandler", "sun.rmi.**", "sun.swing.**",
        // Languages
        "bsh.**", "clojure.core.proxy$*", "clojure.inspector.**", "clojure.main$*",
        "com.redhat.ceylon.compiler.java.language.SerializationProxy",
        "org.codehaus.groovy.runtime.ConversionHandler", "org.codehaus.groovy.runtime.ConvertedClosure",
        "org.codehaus.groovy.runtime.MethodClosure", "org.mozilla.javascript.**", "org.python.core.**", "scala.sys.process.**",
        "sun.org.mozilla.javascript.**",
        // Apache
        "org.apache.bcel.**", "org.apache.click.control.Column$ColumnComparator", "org.apache.commons.beanutils.BeanComparator",
        "org.apache.commons.beanutils2.BeanComparator",
        "org.apache.commons.collections.functors.CloneTransformer", "org.apache.commons.collections.functors.ForClosure",
        "org.apache.commons.collections.functors.Instantiate*", "org.apache.commons.collections.functors.InvokerTransformer",
        "org.apache.commons.collections.functors.Prototype*", "org.apache.commons.collections.functors.WhileClosure",
        "org.apache.commons.collections4.functors.CloneTransformer", "org.apache.commons.collections4.functors.ForClosure",
        "org.apache.commons.collections4.functors.Instantiate*", "org.apache.commons.collections4.functors.InvokerTransformer",
        "org.apache.commons.collections4.functors.Prototype*", "org.apache.commons.collections4.functors.WhileClosure",
        "org.apache.commons.configuration.JNDIConfiguration", "org.apache.commons.configuration2.JNDIConfiguration",
        "org.apache.commons.dbcp.cpdsadapter.**", "org.apache.commons.dbcp.datasources.**", "org.apache.commons.dbcp2.cpdsadapter.**",
        "org.apache.commons.dbcp2.datasources.**", "org.apache.commons.fileupload.disk.**", "org.apache.commons.jelly.**",
        "org.apache.commons.scxml2.env.groovy.**", "org.apache.derby.jdbc.**", "org.apache.ibatis.executor.loader.**",
        "org.apache.ibatis.datasource.**", "org.apache.openjpa.ee.**", "org.apache.shiro.jndi.**", "org.apache.tomcat.dbcp.**",
        "org.apache.tomcat.util.http.fileupload.**", "org.apache.wicket.util.upload.DiskFileItem", "org.apache.xalan.xsltc.**",
        "org.apache.xbean.naming.**",
        // Others
        "com.atomikos.icatch.jta.**", "com.fasterxml.jackson.databind.node.POJONode", "com.mchange.v2.c3p0.**", "com.mchange.v2.naming.**",
        "com.mchange.v2.ser.**", "com.mysql.cj.jdbc.Mysql*", "com.mysql.jdbc.jdbc2.optional.**", "com.rometools.rome.feed.impl.EqualsBean",
        "com.rometools.rome.feed.impl.ObjectBean", "com.rometools.rome.feed.impl.ToStringBean", "com.sun.syndication.feed.impl.EqualsBean",
        "com.sun.syndication.feed.impl.ObjectBean", "com.sun.syndication.feed.impl.ToStringBean",
        "com.tangosol.util.extractor.**", "com.tangosol.util.filter.**", "javax.media.jai.remote.**", "oracle.jdbc.connector.**",
        "oracle.jdbc.pool.**", "oracle.jdbc.rowset.**", "org.aspectj.weaver.**", "org.h2.jdbcx.**", "org.hibernate.jmx.**",
        "org.hibernate.property.BasicPropertyAccessor*", "org.hibernate.property.access.spi.GetterMethodImpl*",
        "org.hibernate.tuple.**", "org.jboss.interceptor.**", "org.mariadb.jdbc.MariaDb*", "org.postgresql.ds.**",
        "org.springframework.aop.aspectj.autoproxy.**", "org.springframework.aop.support.DefaultBeanFactoryPointcutAdvisor",
        "org.springframework.beans.factory.config.MethodInvokingFactoryBean",
        "org.springframework.beans.factory.config.PropertyPathFactoryBean",
        "org.springframework.core.SerializableTypeWrapper$MethodInvokeTypeProvider", "org.springframework.jndi.**",
        "org.springframework.transaction.jta.JtaTransactionManager", "weblogic.corba.utils.MarshalledObject",
    };

    private static final ClassPattern[] PATTERNS = patterns();

    private Gadgets() {
    }

    static boolean include(String name) {
        for (ClassPattern pattern : PATTERNS) {
            if (pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }

    private static ClassPattern[] patterns() {
        ClassPattern[] patterns = new ClassPattern[NAMES.length];
        for (int i = 0; i < NAMES.length; i++) {
            patterns[i] = ClassPattern.of(NAMES[i]);
        }
        return patterns;
    }
}
