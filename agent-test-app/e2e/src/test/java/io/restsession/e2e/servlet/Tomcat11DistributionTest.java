package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "tomcat-11-dist", oldestAndNewest = true)
class Tomcat11DistributionTest extends ServletSuite {
}
