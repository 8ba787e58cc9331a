namespace ReviewBot.Analysis.Tests.CSharp.Lowering;

/// <summary>What statements become.</summary>
public sealed class LoweringStatementTests
{
    [Fact]
    public void Conditions_that_stop_short_become_branches() => Lowers(
        """
        if (s == null || !s.StartsWith("/") && n > 3) return s; else n++; return n;
        """,
        """
        B0:
          t0 = null
          t1 = s Equal t0
          if t1 B3 else B1
        B1:
          t2 = '/'
          t3 = s->StartsWith(t2)
          if t3 B4 else B2
        B2:
          t4 = 3
          t5 = n Greater t4
          if t5 B3 else B4
        B3:
          return s
        B4:
          t6 = 1
          t7 = n Add t6
          n = t7
          return n
        """);

    [Fact]
    public void A_short_finally_is_lowered_for_each_way_that_runs_it() => Lowers(
        """
        try { if (n > 1) return o.B; o.C(); } catch (ArgumentException e) when (e.Data == null) { throw; } finally { o.Close(); } return n;
        """,
        """
        B0: handlers B5 B8
          t0 = 1
          t1 = n Greater t0
          if t1 B1 else B3
        B1: handlers B5 B8
          t2 = o.B
          _3 = t2
          jump B2
        B2:
          t3 = o->Close()
          return _3
        B3: handlers B5 B8
          t4 = o->C()
          jump B4
        B4:
          t9 = o->Close()
          return n
        B5: handlers B8
          t5 = caught ArgumentException
          e = t5
          t6 = e.Data
          t7 = null
          t8 = t6 Equal t7
          if t8 B6 else B7
        B6: handlers B8
          throw
        B7: handlers B8
          throw
        B8:
          caught 
          t10 = o->Close()
          throw
        """);

    [Fact]
    public void A_long_finally_is_lowered_once_and_goes_on_where_it_was_entered_from()
    {
        var text = new string('a', 400);
        Lowers(
            $$"""
            foreach (var x in o.P) { try { if (x == 1) continue; if (x == 3) return s; } finally { o.A("{{text}}"); } } return n;
            """,
            $$"""
            B0:
              t0 = o.P
              jump B1
            B1:
              if - B2 else B12
            B2:
              t1 = next t0
              x = t1
              jump B3
            B3: handlers B6
              t2 = 1
              t3 = x Equal t2
              if t3 B7 else B4
            B4: handlers B6
              t4 = 3
              t5 = x Equal t4
              if t5 B5 else B7
            B5: handlers B6
              _4 = s
              jump B7
            B6:
              caught 
              jump B7
            B7:
              t6 = '{{text}}'
              t7 = o->A(t6)
              if - B1 else B8
            B8:
              if - B9 else B10
            B9:
              return _4
            B10:
              if - B1 else B11
            B11:
              throw
            B12:
              return n
            """);
    }

    [Fact]
    public void A_loop_over_pairs_takes_each_apart() => Lowers(
        """
        foreach (var (a, b) in o.Pairs) { if (b == 2) break; o.Use(a); }
        """,
        """
        B0:
          t0 = o.Pairs
          jump B1
        B1:
          if - B2 else B4
        B2:
          t1 = next t0
          t2 = 0
          t3 = t1[t2]
          a = t3
          t4 = 1
          t5 = t1[t4]
          b = t5
          t6 = 2
          t7 = b Equal t6
          if t7 B4 else B3
        B3:
          t8 = o->Use(a)
          jump B1
        B4:
          return
        """);

    [Fact]
    public void Counting_loops_test_at_their_head_or_foot() => Lowers(
        """
        for (int i = 0; i < n; i++) { if (o.Skip) continue; o.Use(i); } do n--; while (n > 0);
        """,
        """
        B0:
          t0 = 0
          i = t0
          jump B1
        B1:
          t1 = i Less n
          if t1 B2 else B5
        B2:
          t2 = o.Skip
          if t2 B4 else B3
        B3:
          t3 = o->Use(i)
          jump B4
        B4:
          t4 = 1
          t5 = i Add t4
          i = t5
          jump B1
        B5:
          t6 = 1
          t7 = n Subtract t6
          n = t7
          t8 = 0
          t9 = n Greater t8
          if t9 B5 else B6
        B6:
          return
        """);

    [Fact]
    public void A_switch_tests_its_labels_in_order() => Lowers(
        """
        switch (o) { case 1: case string t when t.Length > 2: o.A(); break; case 3: goto case 1; case null: goto default; default: return null; } return s;
        """,
        """
        B0:
          t0 = 1
          t1 = o Equal t0
          if t1 B4 else B1
        B1:
          t2 = o is string
          if t2 B2 else B3
        B2:
          t3 = o as string
          t = t3
          t4 = t.Length
          t5 = 2
          t6 = t4 Greater t5
          if t6 B4 else B3
        B3:
          t7 = 3
          t8 = o Equal t7
          if t8 B4 else B5
        B4:
          t11 = o->A()
          return s
        B5:
          t9 = null
          t10 = o Is t9
          if t10 B6 else B6
        B6:
          t12 = null
          return t12
        """);

    [Fact]
    public void A_jump_goes_to_its_label() => Lowers(
        """
        again: n++; if (n < 3) goto again; return n;
        """,
        """
        B0:
          jump B1
        B1:
          t0 = 1
          t1 = n Add t0
          n = t1
          t2 = 3
          t3 = n Less t2
          if t3 B1 else B2
        B2:
          return n
        """);

    [Fact]
    public void Resources_and_locks_are_only_their_bodies() => Lowers(
        """
        using var r = o.Open(); using (var q = r.Sub()) lock (q) { checked { n = q.X; } } yield return n; yield break;
        """,
        """
        B0:
          t0 = o->Open()
          r = t0
          t1 = r->Sub()
          q = t1
          t2 = q.X
          n = t2
          yield n
          return
        """);

    [Fact]
    public void Nothing_behind_a_throw_is_lowered() => Lowers(
        """
        throw new ArgumentException(s); o.A();
        """,
        """
        B0:
          t0 = new ArgumentException(s)
          throw t0
        """);

    [Fact]
    public void A_switch_expression_joins_in_one_variable() => Lowers(
        """
        return n switch { 1 => "a", > 5 and < 9 => s, _ => throw o.E };
        """,
        """
        B0:
          t0 = 1
          t1 = n Equal t0
          if t1 B1 else B2
        B1:
          t2 = 'a'
          _3 = t2
          jump B5
        B2:
          t3 = 5
          t4 = n Greater t3
          if t4 B3 else B6
        B3:
          t5 = 9
          t6 = n Less t5
          if t6 B4 else B6
        B4:
          _3 = s
          jump B5
        B5:
          return _3
        B6:
          t7 = o.E
          throw t7
        """);

    private static void Lowers(string statements, string listing) => Assert.Equal(listing + "\n", Listing.Statements(statements));
}
