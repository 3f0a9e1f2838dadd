package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "tomcat-9-dist", oldestAndNewest = true)
class Tomcat9DistributionTest extends ServletSuite {
}
