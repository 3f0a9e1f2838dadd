package com.example.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterMappingInfo;
import io.undertow.servlet.api.ServletInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletContextAttributeListener;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.SessionTrackingMode;
import javax.servlet.http.HttpServlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebXmlTest {

    @TempDir
    Path folder;

    @Test
    void servletsAreMappedEvenFromAbove() throws Exception {
        DeploymentInfo deployment = read("<servlet-mapping><servlet-name>s</servlet-name>"
            + "<url-pattern>/a</url-pattern><url-pattern>*.b</url-pattern></servlet-mapping>"
            + "<servlet><servlet-name>s</servlet-name><servlet-class>" + AServlet.class.getName() + "</servlet-class>"
            + "<init-param><param-name>p</param-name><param-value> v </param-value></init-param>"
            + "<load-on-startup>3</load-on-startup><async-supported>true</async-supported></servlet>");

        ServletInfo servlet = deployment.getServlets().get("s");
        assertEquals(AServlet.class, servlet.getServletClass());
        assertEquals(List.of("/a", "*.b"), servlet.getMappings());
        assertEquals("v", servlet.getInitParams().get("p"));
        assertEquals(3, servlet.getLoadOnStartup());
        assertTrue(servlet.isAsyncSupported());
    }

    @Test
    void filtersRunOnRequestsUnlessTheySayOtherwise() throws Exception {
        DeploymentInfo deployment = read("<filter><filter-name>f</filter-name><filter-class>" + AFilter.class.getName()
            + "</filter-class></filter>"
            + "<filter-mapping><filter-name>f</filter-name><url-pattern>/*</url-pattern></filter-mapping>"
            + "<filter-mapping><filter-name>f</filter-name><servlet-name>s</servlet-name>"
            + "<dispatcher>FORWARD</dispatcher><dispatcher>ERROR</dispatcher></filter-mapping>");

        List<FilterMappingInfo> mappings = deployment.getFilterMappings();
        assertFalse(deployment.getFilters().get("f").isAsyncSupported());
        assertEquals(List.of(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR),
            mappings.stream().map(FilterMappingInfo::getDispatcher).toList());
        assertEquals(List.of("/*", "s", "s"), mappings.stream().map(FilterMappingInfo::getMapping).toList());
    }

    @Test
    void theRestOfADescriptorIsRead() throws Exception {
        DeploymentInfo deployment = read("<context-param><param-name>c</param-name><param-value>v</param-value></context-param>"
            + "<listener><listener-class>" + AListener.class.getName() + "</listener-class></listener>"
            + "<error-page><error-code>404</error-code><location>/lost</location></error-page>"
            + "<error-page><exception-type>java.io.IOException</exception-type><location>/io</location></error-page>"
            + "<welcome-file-list><welcome-file>home.html</welcome-file></welcome-file-list>"
            + "<session-config><session-timeout>2</session-timeout><cookie-config><name>C</name><path>/p</path>"
            + "<http-only>true</http-only></cookie-config><tracking-mode>COOKIE</tracking-mode></session-config>");

        assertEquals("v", deployment.getInitParameters().get("c"));
        assertEquals(AListener.class, deployment.getListeners().get(0).getListenerClass());
        assertEquals(404, deployment.getErrorPages().get(0).getErrorCode());
        assertEquals(IOException.class, deployment.getErrorPages().get(1).getExceptionType());
        assertEquals(List.of("home.html"), deployment.getWelcomePages());
        assertEquals(120, deployment.getDefaultSessionTimeout());
        assertEquals("C", deployment.getServletSessionConfig().getName());
        assertEquals("/p", deployment.getServletSessionConfig().getPath());
        assertTrue(deployment.getServletSessionConfig().isHttpOnly());
        assertEquals(Set.of(SessionTrackingMode.COOKIE), deployment.getServletSessionConfig().getSessionTrackingModes());
    }

    @Test
    void aMissingElementIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> read("<listener/>")).getMessage();

        assertEquals("<listener> without <listener-class>", message);
    }

    private DeploymentInfo read(String content) throws Exception {
        DeploymentInfo deployment = new DeploymentInfo().setClassLoader(getClass().getClassLoader());
        Path file = Files.writeString(folder.resolve("web.xml"),
            "<web-app xmlns='http://xmlns.jcp.org/xml/ns/javaee' version='3.1'>" + content + "</web-app>");
        new WebXml(deployment).read(file.toFile());
        return deployment;
    }

    public static final class AServlet extends HttpServlet {
        private static final long serialVersionUID = 1;
    }

    public static final class AFilter implements Filter {

        @Override
        public void init(FilterConfig config) {
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
        }

        @Override
        public void destroy() {
        }
    }

    public abstract static class AListener implements ServletContextAttributeListener {
    }
}
