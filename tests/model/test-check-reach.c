/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/check-reach.h"
#include "spec/all.h"

/* How far a change reaches, as the words of a condition tell. What is not sure reaches all. */

typedef struct {
  const char *record;
  const char *where;
  const char *condition;
  const char *from;
  const char *type;     /* of the record that changed */
  const char *field;    /* NULL: it came or went */
  const char *expected; /* "all", "own", "<field of the type", ">field of the record", "field of the type=field of the record" */
} Case;

static const Case cases[] = {
  /* its own row */
  { "risk", "kind = 'security'", "owner IS NOT NULL", NULL, "risk", "owner", "own" },
  { "risk", NULL, "risk.owner IS NOT NULL", NULL, "risk", NULL, "own" },
  { "change", "status = 'open'", "\"change\".status != 'x'", NULL, "change", NULL, "own" },
  { "risk", NULL, "title != 'from risk r'", NULL, "risk", NULL, "own" },
  { "risk", NULL, "score > (SELECT max(r.score) FROM risk r)", NULL, "risk", NULL, "all" },
  { "risk", NULL, "score > (SELECT max(r.score) FROM \"risk\" r)", NULL, "risk", NULL, "all" },
  { "risk", NULL, "score > (select max(r.score) from RISK r)", NULL, "risk", NULL, "all" },
  { "risk", NULL, "score > (SELECT max(r.score) FROM (risk) r)", NULL, "risk", NULL, "all" },
  { "risk", NULL, "score > (SELECT max(r.score) FROM [risk] r)", NULL, "risk", NULL, "all" },
  { "risk", NULL, "owner IS NOT NULL", "risk JOIN person ON person.id = risk.owner", "risk", NULL, "all" },
  { "risk", NULL, "owner IS NOT NULL -- ' ", NULL, "risk", NULL, "all" },

  /* lines and others that point to it */
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.risk = risk.id AND t.status != 'cancelled')", NULL, "treatment", "status", "<risk" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.status != 'cancelled' AND t.risk = risk.id)", NULL, "treatment", NULL, "<risk" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment AS t WHERE t.risk = risk.id)", NULL, "treatment", NULL, "<risk" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment WHERE treatment.risk = risk.id)", NULL, "treatment", NULL, "<risk" },
  { "risk", NULL, "(SELECT count(*) FROM treatment t WHERE t.risk = risk.id AND (t.status = 'done' OR t.status = 'verified')) > 1", NULL, "treatment", NULL, "<risk" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t\n  WHERE t.risk = risk.id)", NULL, "treatment", NULL, "<risk" },
  { "business_process", NULL, "EXISTS (SELECT 1 FROM process_link p WHERE p.from_process = business_process.id OR p.to_process = business_process.id)", NULL,
    "process_link", NULL, "<from_process <to_process" },
  { "person", NULL, "EXISTS (SELECT 1 FROM awareness_attendance a JOIN awareness_event e ON e.id = a.event WHERE a.person = person.id AND e.status = 'held')", NULL,
    "awareness_attendance", NULL, "<person" },
  { "person", NULL, "EXISTS (SELECT 1 FROM awareness_attendance a JOIN awareness_event e ON e.id = a.event WHERE a.person = person.id AND e.status = 'held')", NULL,
    "awareness_event", "status", "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.risk = risk.id OR t.status = 'done')", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.risk = risk.id AND t.cost = (1)or t.status = 'done')", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.risk = risk.id AND t.title = 'x'or t.status = 'done')", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.risk = risk.id AND t.\"cost\"or t.status = 'done')", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE NOT t.risk = risk.id)", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.title = risk.id)", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.risk = risk.process)", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.risk = risk.id UNION SELECT 1 FROM person p)", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM person p LEFT JOIN treatment t ON t.owner = p.id WHERE t.risk = risk.id)", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM treatment t WHERE t.risk = risk.id) AND score > (SELECT count(*) FROM treatment t)", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM person risk, treatment t WHERE t.risk = risk.id)", NULL, "treatment", NULL, "all" },
  { "risk", NULL, "score > (SELECT max(appetite_score) FROM risk_criteria WHERE status = 'approved')", NULL, "risk_criteria", "status", "all" },

  /* what it points to */
  { "response_member", "EXISTS (SELECT 1 FROM response_team r WHERE r.id = response_member.team AND r.status = 'active')", "competent = 1", NULL,
    "response_team", "status", ">team" },
  { "response_member", NULL, "NOT EXISTS (SELECT 1 FROM response_team r WHERE r.status = 'active' AND r.id = response_member.team)", NULL, "response_team", NULL, ">team" },
  { "response_member", NULL, "EXISTS (SELECT 1 FROM response_team r WHERE r.id = response_member.authority_text)", NULL, "response_team", NULL, "all" },
  { "response_member", NULL, "EXISTS (SELECT 1 FROM response_team r WHERE r.ref = response_member.team)", NULL, "response_team", NULL, "all" },
  { "response_member", NULL, "EXISTS (SELECT 1 FROM response_team r WHERE NOT r.id = response_member.team)", NULL, "response_team", NULL, "all" },
  { "response_member", NULL, "EXISTS (SELECT 1 FROM response_team r WHERE r.id = response_member.team OR r.status = 'active')", NULL, "response_team", NULL, "all" },
  { "response_member", NULL, "team IN (SELECT id FROM response_team WHERE status = 'active')", NULL, "response_team", NULL, "all" },
  { "response_member", NULL, "team = (SELECT id FROM response_team WHERE status = 'active')", NULL, "response_team", NULL, "all" },
  { "response_member", NULL, "EXISTS (SELECT 1 FROM exercise e WHERE EXISTS (SELECT 1 FROM response_team r WHERE r.id = e.team))", NULL, "response_team", NULL, "all" },

  /* what points to the same */
  { "audit_finding", NULL, "NOT EXISTS (SELECT 1 FROM corrective_action c WHERE c.nonconformity = audit_finding.nonconformity AND c.status != 'cancelled')", NULL,
    "corrective_action", "status", "nonconformity=nonconformity" },
  { "audit_finding", NULL, "NOT EXISTS (SELECT 1 FROM corrective_action c WHERE c.title = audit_finding.nonconformity)", NULL, "corrective_action", "status", "all" },
  { "audit_finding", NULL, "NOT EXISTS (SELECT 1 FROM corrective_action c WHERE c.nonconformity = audit_finding.statement)", NULL, "corrective_action", "status", "all" },

  /* lists of links */
  { "risk", NULL, "EXISTS (SELECT 1 FROM record_link l WHERE l.from_type = 'risk' AND l.from_id = risk.id AND l.to_type = 'control')", NULL, "risk", "controls", "own" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM record_link l WHERE l.from_type = 'risk' AND l.from_id = risk.id AND l.to_type = 'control')", NULL, "strategy", "risks", "" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM record_link l WHERE l.to_id = risk.id)", NULL, "risk", "controls", "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM record_link l WHERE l.to_id = risk.id)", NULL, "strategy", "risks", "all" },
  { "risk", NULL, "EXISTS (SELECT 1 FROM record_link l WHERE l.from_type = 'risk' AND l.from_id = risk.id AND l.to_type = 'control' OR 1)", NULL, "risk", "controls", "all" },
  { "risk", NULL, "title != 'record_link' AND EXISTS (SELECT 1 FROM record_link l WHERE l.from_type = 'risk' AND l.from_id = risk.id AND l.to_type = 'control')", NULL,
    "risk", "controls", "own" },
};

static void
add_names (GString       *text,
           const char    *sign,
           const MunSpec *spec,
           GArray        *fields)
{
  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (text, "%s%s%s", text->len > 0 ? " " : "", sign, spec->fields[g_array_index (fields, int, i)].name);
}

static void
add_pairs (GString       *text,
           const MunSpec *changed,
           const MunSpec *own,
           GArray        *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const MunCheckPair *pair = &g_array_index (pairs, MunCheckPair, i);

      g_string_append_printf (text, "%s%s=%s", text->len > 0 ? " " : "", changed->fields[pair->changed].name, own->fields[pair->own].name);
    }
}

static void
test_reach (gconstpointer data)
{
  const Case *c = data;
  const MunSpec *spec = mun_spec_find (c->type);
  MunCheckPart part = { .kind = MUN_PART_EVERY, .record = c->record, .from = c->from, .where = c->where, .condition = c->condition };
  int field = c->field != NULL ? mun_spec_find_field (spec, c->field) : -3;
  g_autoptr(MunCheckReach) reach = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_true (c->field == NULL || field >= 0);
  reach = mun_check_reach_new (&part, spec, field);
  g_string_append (text, reach->all ? "all" : reach->own ? "own" : "");
  add_names (text, "<", spec, reach->children);
  add_names (text, ">", mun_spec_find (c->record), reach->parents);
  add_pairs (text, spec, mun_spec_find (c->record), reach->siblings);
  g_assert_cmpstr (text->str, ==, c->expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/check-reach/%u-%s-%s", i, cases[i].record, cases[i].type);

      g_test_add_data_func (path, &cases[i], test_reach);
    }
  return g_test_run ();
}
