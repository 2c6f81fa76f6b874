/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "spec/kind.h"
#include "spec/spec.h"

/* A fault is reported with where it is and the test goes on, so that one run shows all faults. */
#define EXPECT(condition, where, ...)                           \
  G_STMT_START {                                                \
    if (!(condition))                                           \
      {                                                         \
        g_autofree char *fault = g_strdup_printf (__VA_ARGS__); \
        g_test_message ("%s: %s", where, fault);                \
        g_test_fail ();                                         \
      }                                                         \
  } G_STMT_END

/* Links that may point to a record of any type. */
static const char * const generic_links[] = {
  "acknowledgement.subject",
  "approval_step.record",
  "attachment.record",
  "gap_answer.evidence",
  "report_issue.record",
  "wizard_run.subject",
  NULL
};

/* States that nothing leads out of: the record is history, and a new one takes its place. */
static const char * const final_states[] = {
  "audit_programme.superseded",
  "document.archived",
  "document.destroyed",
  "document_version.superseded",
  "equipment.replaced",
  "gap_assessment.approved",
  "incident_action_plan.ended",
  "performance_evaluation.final",
  "policy.superseded",
  "report_issue.withdrawn",
  "risk_criteria.superseded",
  "scope.superseded",
  "security_plan.superseded",
  NULL
};

/* Every date says what has happened, or is planned, due or a limit; both where a plan becomes what has happened by a step. */
static void
check_date (const MunSpec  *spec,
            const MunField *field,
            const char     *where)
{
  static const char * const ahead[] = { "due", "due_on", "due_at", "until", "planned_on", "planned_for", "period_from", "period_to" };
  gboolean happened = (field->flags & MUN_HAPPENED) != 0;
  gboolean planned = (field->flags & MUN_PLANNED) != 0;

  if (field->kind != MUN_KIND_DATE && field->kind != MUN_KIND_DATE_TIME)
    {
      EXPECT (!happened && !planned, where, "no date, but it says when something happens");
      return;
    }
  EXPECT (happened || planned, where, "nothing says whether this date has happened or is planned");
  EXPECT (!(happened && planned) || mun_spec_has_state (spec), where, "a plan becomes what has happened by a step, but there is no life cycle");
  for (guint i = 0; i < G_N_ELEMENTS (ahead); i++)
    EXPECT (!g_str_has_suffix (field->name, ahead[i]) || (planned && !happened), where, "this date may lie ahead");
  for (guint i = 0; i < 2; i++)
    EXPECT (!g_str_has_prefix (field->name, i == 0 ? "last_" : "approved_") || (happened && !planned), where, "this date has happened");
}

static gboolean
is_lower_name (const char *name)
{
  return name[0] != '\0' && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen (name);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " ")] == '\0';
}

static gboolean
ends_like_a_sentence (const char *text)
{
  return g_str_has_suffix (text, ".") || g_str_has_suffix (text, "?") || g_str_has_suffix (text, "”");
}

/* What a reader would stumble over: straight quotes, doubled blanks, leftovers. */
static void
check_wording (const char *where,
               const char *what,
               const char *text)
{
  if (text == NULL)
    return;
  EXPECT (g_utf8_validate (text, -1, NULL), where, "%s is not UTF-8", what);
  EXPECT (strpbrk (text, "\"'\t\n") == NULL, where, "%s has a straight quote, a tab or a line break: %s", what, text);
  EXPECT (strstr (text, "  ") == NULL, where, "%s has two blanks: %s", what, text);
  EXPECT (strstr (text, "...") == NULL && strstr (text, "TO" "DO") == NULL, where, "%s has leftovers: %s", what, text);
  EXPECT (!g_str_has_prefix (text, " ") && !g_str_has_suffix (text, " "), where, "%s has a blank at an end: %s", what, text);
  EXPECT (strchr (text, '!') == NULL, where, "%s has an exclamation mark: %s", what, text);
}

static void
check_label (const char *where,
             const char *label)
{
  EXPECT (!is_blank (label), where, "no label");
  if (is_blank (label))
    return;
  EXPECT (!g_str_has_suffix (label, ":") && !g_str_has_suffix (label, "."), where, "label ends like a sentence: %s", label);
  EXPECT (!g_ascii_islower (label[0]) || label[1] == ':', where, "label begins small: %s", label);
  EXPECT (g_utf8_strlen (label, -1) <= 50, where, "label is too long for a form: %s", label);
  check_wording (where, "label", label);
}

static void
check_sentence (const char *where,
                const char *what,
                const char *text)
{
  EXPECT (!is_blank (text), where, "no %s", what);
  if (is_blank (text))
    return;
  EXPECT (ends_like_a_sentence (text), where, "%s does not end like a sentence: %s", what, text);
  check_wording (where, what, text);
}

static void
check_choices (const char      *where,
               const MunChoice *choices)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  EXPECT (choices != NULL && choices[0].key != NULL, where, "no choices");
  for (const MunChoice *choice = choices; choice != NULL && choice->key != NULL; choice++)
    {
      EXPECT (is_lower_name (choice->key), where, "odd key “%s”", choice->key);
      EXPECT (g_hash_table_add (keys, (char *) choice->key), where, "key “%s” twice", choice->key);
      check_label (where, choice->label);
      EXPECT (choice->label == NULL || g_hash_table_add (labels, (char *) choice->label), where, "label “%s” twice",
              choice->label);
    }
}

static void
check_kind (const char     *where,
            const MunField *field)
{
  gboolean is_link = field->kind == MUN_KIND_LINK || field->kind == MUN_KIND_LINKS;
  gboolean has_limits = field->minimum != 0 || field->maximum != 0;

  EXPECT ((guint) field->kind < MUN_N_KINDS, where, "unknown kind");
  if (field->kind == MUN_KIND_CHOICE)
    check_choices (where, field->choices);
  else
    EXPECT (field->choices == NULL, where, "choices on another kind");

  if (is_link && !g_strv_contains (generic_links, where))
    EXPECT (field->target != NULL && mun_spec_find (field->target->name) == field->target, where, "no known target");
  else
    EXPECT (field->target == NULL, where, "a target where none belongs");

  EXPECT (field->role == NULL || field->kind == MUN_KIND_LINKS, where, "a role word on another kind");
  EXPECT (field->kind != MUN_KIND_SCALE || field->maximum >= 2, where, "a scale without steps");
  EXPECT (!has_limits || mun_kind_is_number (field->kind), where, "limits on another kind");
  EXPECT (!has_limits || field->minimum < field->maximum, where, "limits that no value keeps");
  EXPECT (field->unit == NULL || mun_kind_is_number (field->kind), where, "a unit on another kind");
  EXPECT (!(field->flags & MUN_SEARCHED) || field->kind == MUN_KIND_LINE || field->kind == MUN_KIND_TEXT, where,
          "searched, but not a text");
  EXPECT (!(field->flags & MUN_LISTED) || field->kind != MUN_KIND_LINKS, where, "a list of links cannot be a column");
}

static void
check_field (const MunSpec  *spec,
             const MunField *field)
{
  g_autofree char *where = g_strdup_printf ("%s.%s", spec->name, field->name);

  EXPECT (is_lower_name (field->name), where, "odd name");
  check_label (where, field->label);
  check_sentence (where, "help", field->help);
  EXPECT (field->clause == NULL || field->clause[0] != '\0', where, "empty clause");
  if (field->group != NULL)
    check_label (where, field->group);
  check_kind (where, field);
  check_date (spec, field, where);
}

static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) prefixes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      const char *name = (*spec)->name;
      gsize n = strlen ((*spec)->prefix);

      EXPECT (is_lower_name (name), name, "odd name");
      EXPECT (g_hash_table_add (names, (char *) name), name, "name twice");
      EXPECT (n >= 2 && n <= 4 && strspn ((*spec)->prefix, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == n, name, "odd prefix");
      EXPECT (g_hash_table_add (prefixes, (char *) (*spec)->prefix), name, "prefix twice");
      EXPECT (g_hash_table_add (titles, (char *) (*spec)->title), name, "title twice");
      EXPECT (mun_spec_find (name) == *spec, name, "not found by its name");
    }
}

static void
test_types (void)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      const char *name = (*spec)->name;

      check_label (name, (*spec)->title);
      check_label (name, (*spec)->plural);
      check_sentence (name, "purpose", (*spec)->purpose);
      check_sentence (name, "expects", (*spec)->expects);
      EXPECT (!is_blank ((*spec)->clause), name, "no clause");
      EXPECT (!is_blank ((*spec)->module), name, "no module");
      EXPECT ((*spec)->n_fields > 0, name, "no fields");
      EXPECT (strstr ((*spec)->title, "(version)") == NULL, name, "title says “(version)”");
    }
}

static void
test_fields (void)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < (*spec)->n_fields; i++)
        {
          const MunField *field = &(*spec)->fields[i];

          if (field->name == NULL)
            {
              EXPECT (FALSE, (*spec)->name, "field %u is missing in the table", i);
              continue;
            }
          EXPECT (g_hash_table_add (names, (char *) field->name), (*spec)->name, "field “%s” twice", field->name);
          EXPECT (g_hash_table_add (labels, (char *) field->label), (*spec)->name, "label “%s” twice", field->label);
          check_field (*spec, field);
        }
    }
}

static void
test_title_and_columns (void)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      const MunField *title = &(*spec)->fields[(*spec)->title_field];
      gboolean is_register = !((*spec)->flags & (MUN_SPEC_SINGLE | MUN_SPEC_CHILD | MUN_SPEC_INTERNAL));
      guint n_listed = 0;

      EXPECT ((*spec)->title_field < (*spec)->n_fields, (*spec)->name, "no title field");
      EXPECT (title->kind == MUN_KIND_LINE || title->kind == MUN_KIND_TEXT || title->kind == MUN_KIND_CHOICE ||
              title->kind == MUN_KIND_LINK || title->kind == MUN_KIND_DATE || title->kind == MUN_KIND_DATE_TIME,
              (*spec)->name, "“%s” cannot name a record", title->name);
      EXPECT (title->flags & MUN_LISTED, (*spec)->name, "the title field “%s” is not a column", title->name);

      for (guint i = 0; i < (*spec)->n_fields; i++)
        n_listed += ((*spec)->fields[i].flags & MUN_LISTED) != 0;
      EXPECT (!is_register || (n_listed >= 3 && n_listed <= 8), (*spec)->name, "%u columns in the register", n_listed);
    }
}

static void
test_parents (void)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      const MunField *parent;

      if (!((*spec)->flags & MUN_SPEC_CHILD))
        continue;
      EXPECT ((*spec)->parent_field < (*spec)->n_fields, (*spec)->name, "no parent field");
      parent = &(*spec)->fields[(*spec)->parent_field];
      EXPECT (parent->kind == MUN_KIND_LINK && parent->target != NULL, (*spec)->name, "the parent is no link");
      EXPECT (parent->target == NULL || mun_spec_find (parent->target->name) != NULL, (*spec)->name, "unknown parent");
      EXPECT (parent->flags & MUN_REQUIRED, (*spec)->name, "the parent may be missing");
    }
}

static gboolean
has_choice (const MunField *field,
            const char     *key)
{
  for (const MunChoice *choice = field->choices; choice->key != NULL; choice++)
    if (strcmp (choice->key, key) == 0)
      return TRUE;
  return FALSE;
}

static void
check_transition (const MunSpec       *spec,
                  const MunTransition *step)
{
  const MunField *state = &spec->fields[spec->state_field];
  g_autofree char *where = g_strdup_printf ("%s: %s -> %s", spec->name, step->from != NULL ? step->from : "any", step->to);
  g_auto (GStrv) needs = g_strsplit (step->needs != NULL ? step->needs : "", " ", -1);

  EXPECT (step->from == NULL || has_choice (state, step->from), where, "unknown state to begin with");
  EXPECT (has_choice (state, step->to), where, "unknown state to go to");
  EXPECT (g_strcmp0 (step->from, step->to) != 0, where, "goes nowhere");
  check_label (where, step->label);
  EXPECT (step->by != NULL && strspn (step->by, "TSRAIE") == strlen (step->by), where, "odd letters of who may");
  EXPECT (step->needs == NULL || step->needs[0] != '\0', where, "empty needs");
  for (guint i = 0; needs[i] != NULL && step->needs != NULL; i++)
    {
      int field = mun_spec_find_field (spec, needs[i]);

      EXPECT (field >= 0, where, "needs the unknown field “%s”", needs[i]);
      EXPECT (field < 0 || field != (int) spec->state_field, where, "needs its own state");
    }
  for (const MunTransition *other = spec->transitions; other != step; other++)
    EXPECT (g_strcmp0 (other->from, step->from) != 0 || strcmp (other->to, step->to) != 0, where, "twice");
}

static gboolean
leads_out (const MunTransition *step,
           const char          *state)
{
  return step->from == NULL ? strcmp (step->to, state) != 0 : strcmp (step->from, state) == 0;
}

/* Every state can be reached from the first one, and one that leads nowhere is history. */
static void
check_states (const MunSpec *spec)
{
  const MunField *state = &spec->fields[spec->state_field];
  g_autoptr (GHashTable) reached = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean grew = g_hash_table_add (reached, (char *) mun_spec_first_state (spec));

  while (grew)
    {
      grew = FALSE;
      for (const MunTransition *step = spec->transitions; step->to != NULL; step++)
        if (step->from == NULL || g_hash_table_contains (reached, step->from))
          grew |= g_hash_table_add (reached, (char *) step->to);
    }

  for (const MunChoice *choice = state->choices; choice->key != NULL; choice++)
    {
      g_autofree char *where = g_strdup_printf ("%s.%s", spec->name, choice->key);
      gboolean goes_on = FALSE;

      for (const MunTransition *step = spec->transitions; step->to != NULL; step++)
        goes_on |= leads_out (step, choice->key);
      EXPECT (g_hash_table_contains (reached, choice->key), where, "nothing leads to this state");
      EXPECT (goes_on != g_strv_contains (final_states, where), where, goes_on ? "leads on, but is said to be final"
                                                                               : "nothing leads out of this state");
    }
}

static void
test_life_cycles (void)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      if ((*spec)->transitions == NULL)
        {
          EXPECT (!((*spec)->flags & MUN_SPEC_VERSIONED), (*spec)->name, "versions without a life cycle");
          continue;
        }
      EXPECT ((*spec)->transitions[0].to != NULL, (*spec)->name, "an empty life cycle");
      EXPECT ((*spec)->state_field < (*spec)->n_fields, (*spec)->name, "no state field");
      EXPECT ((*spec)->fields[(*spec)->state_field].kind == MUN_KIND_CHOICE, (*spec)->name, "the state is no choice");
      EXPECT (!((*spec)->flags & MUN_SPEC_APPEND_ONLY), (*spec)->name, "evidence cannot change its state");
      for (const MunTransition *step = (*spec)->transitions; step->to != NULL; step++)
        check_transition (*spec, step);
      check_states (*spec);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/spec/names", test_names);
  g_test_add_func ("/spec/types", test_types);
  g_test_add_func ("/spec/fields", test_fields);
  g_test_add_func ("/spec/title-and-columns", test_title_and_columns);
  g_test_add_func ("/spec/parents", test_parents);
  g_test_add_func ("/spec/life-cycles", test_life_cycles);
  return g_test_run ();
}
