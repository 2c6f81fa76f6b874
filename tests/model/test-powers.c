/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/error.h"
#include "demo-support.h"
#include "model/rules.h"
#include "model/soft-stops.h"

/* Powers are not taken: they rest on what the file says before, end when somebody leaves, and are not got round. */

#define TOP         "PER-0001"
#define OTHER_TOP   "PER-0002"
#define COORDINATOR "PER-0003"
#define OWNER       "PER-0005"
#define AUDITOR     "PER-0013"
#define DRIVER      "PER-0042"

static MunRecord *
look_up (Fixture    *fixture,
         const char *ref)
{
  g_autoptr(GError) error = NULL;
  MunRecord *record = mun_workspace_lookup (fixture->workspace, ref, &error);

  g_assert_no_error (error);
  return record;
}

static void
act_as (Fixture    *fixture,
        const char *ref)
{
  g_autoptr(MunRecord) person = look_up (fixture, ref);

  mun_workspace_set_person (fixture->workspace, mun_record_get_id (person));
}

/* @values: "field=value", separated by "|"; a number of a person stands for the person */
static void
enter (Fixture    *fixture,
       MunRecord  *record,
       const char *values)
{
  g_auto(GStrv) pairs = g_strsplit (values, "|", -1);

  for (char **pair = pairs; *pair != NULL; pair++)
    {
      g_auto(GStrv) parts = g_strsplit (*pair, "=", 2);
      int field = mun_spec_find_field (mun_record_get_spec (record), parts[0]);
      g_autoptr(MunRecord) person = g_str_has_prefix (parts[1], "PER-") ? look_up (fixture, parts[1]) : NULL;

      g_assert_cmpint (field, >=, 0);
      mun_record_set (record, field, person != NULL ? mun_record_get_id (person) : parts[1]);
    }
}

/* @words: what the refusal says; NULL: it must be saved. */
static void
set (Fixture    *fixture,
     const char *as,
     const char *ref,
     const char *values,
     const char *words)
{
  g_autoptr(MunRecord) record = look_up (fixture, ref);
  g_autoptr(GError) error = NULL;

  act_as (fixture, as);
  /* What is weak is for another test. */
  mun_workspace_give_reason (fixture->workspace, "It is the power that counts here");
  enter (fixture, record, values);
  g_test_message ("%s: %s %s", as, ref, values);
  if (words == NULL)
    {
      mun_workspace_save (fixture->workspace, record, NULL, &error);
      g_assert_no_error (error);
      return;
    }
  g_assert_false (mun_workspace_save (fixture->workspace, record, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
  mun_record_revert (record);
}

typedef struct { const char *as, *ref, *values, *words; } Step;

/* What was done by one person is not judged by the same under another name: each row without words prepares the next. */
static void
test_own_work (Fixture       *fixture,
               gconstpointer  data)
{
  static const Step steps[] = {
    { COORDINATOR, "CAR-0008", "owner=" COORDINATOR, NULL },
    { COORDINATOR, "CAR-0008", "status=implemented|implemented_on=2026-11-02", NULL },
    { COORDINATOR, "CAR-0008", "owner=" DRIVER, "stays as it is" },
    { COORDINATOR, "CAR-0008", "status=effective|owner=" DRIVER "|effect_checked_by=" COORDINATOR "|effect_checked_on=2026-11-02|effect_result=effective|effect_evidence=ok",
      "another person than the owner" },
    { COORDINATOR, "TRT-0001", "status=verified|owner=" DRIVER "|effect_checked_on=2026-11-02|effect_result=effective", "stays as it is" },
    { TOP, "RSK-0005", "status=analysed", NULL },
    { TOP, "RSK-0005", "status=evaluated", NULL },
    { COORDINATOR, "RSK-0005", "owner=" COORDINATOR, "Nobody takes a risk over" },
    { COORDINATOR, "RSK-0005",
      "status=accepted|owner=" COORDINATOR "|accepted_by=" COORDINATOR "|accepted_on=2026-11-02|acceptance_until=2027-10-01|acceptance_reason=x", "may not accept" },
    { TOP, "RSK-0005", "owner=" COORDINATOR, NULL },
    { COORDINATOR, "RSK-0005", "status=accepted|accepted_by=" COORDINATOR "|accepted_on=2026-11-02|acceptance_until=2027-10-01|acceptance_reason=x", NULL },
    { TOP, "RSK-0005", "acceptance_until=2027-10-30", "stays as it is" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    set (fixture, steps[i].as, steps[i].ref, steps[i].values, steps[i].words);
}

/* Whoever wrote a text does not strike out the own name to approve it. */
static void
test_author (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(MunRecord) scope = mun_workspace_new_record (fixture->workspace, &mun_scope_spec);
  g_autoptr(GError) error = NULL;
  g_autofree char *ref = NULL;

  act_as (fixture, TOP);
  enter (fixture, scope, "statement=x|products_services=x|boundaries=x|upstream=x|downstream=x|author=" TOP "|review_due=2027-01-01");
  mun_workspace_save (fixture->workspace, scope, NULL, &error);
  g_assert_no_error (error);
  ref = g_strdup (mun_record_get_ref (scope));
  set (fixture, COORDINATOR, ref, "status=in_review", NULL);
  set (fixture, TOP, ref, "author=" DRIVER, "strikes out the own name");
  set (fixture, TOP, ref, "status=approved|author=" DRIVER, "cannot also approve");
  set (fixture, COORDINATOR, ref, "author=" COORDINATOR, NULL);
  set (fixture, TOP, ref, "status=approved", NULL);
}

static void
test_left (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *actor = NULL;
  g_autofree char *nobody = NULL;
  g_autofree char *chosen = NULL;
  g_autoptr(MunRecord) coordinator = look_up (fixture, COORDINATOR);
  g_autoptr(MunRecord) driver = look_up (fixture, DRIVER);

  actor = mun_workspace_dup_default_person (fixture->workspace, NULL);
  g_assert_cmpstr (actor, ==, mun_record_get_id (coordinator));

  set (fixture, COORDINATOR, OTHER_TOP, "ends_on=2026-10-01", "only top management takes");
  set (fixture, TOP, OTHER_TOP, "active=0|ends_on=2026-10-01", NULL);
  set (fixture, OTHER_TOP, "OBJ-0001", "owner=" DRIVER, "has left");
  set (fixture, OTHER_TOP, "CHG-0006", "status=in_progress", "has left");
  set (fixture, TOP, TOP, "active=0", "the last one of top management");
  set (fixture, TOP, TOP, "ends_on=2026-11-01", "the last one of top management");
  set (fixture, COORDINATOR, "CTL-0001", "owner=" OTHER_TOP, "has left");
  set (fixture, TOP, "ORG-0001", "security_coordinator=" OTHER_TOP, "has left");

  set (fixture, TOP, COORDINATOR, "active=0", NULL);
  nobody = mun_workspace_dup_default_person (fixture->workspace, NULL);
  g_assert_null (nobody);
  chosen = mun_workspace_dup_default_person (fixture->workspace, mun_record_get_id (driver));
  g_assert_cmpstr (chosen, ==, mun_record_get_id (driver));
  set (fixture, COORDINATOR, "CTL-0001", "owner=" DRIVER, "has left");
}

/* When all of top management have left, the coordinator names who follows, and nothing else of theirs. */
static void
test_nobody_left (Fixture       *fixture,
                  gconstpointer  data)
{
  set (fixture, TOP, OTHER_TOP, "ends_on=2026-12-31", NULL);
  set (fixture, TOP, TOP, "ends_on=2026-12-31", NULL);
  mun_workspace_set_today (fixture->workspace, "2027-01-04");
  set (fixture, COORDINATOR, "ROL-0008", "status=retired", "is for top management");
  set (fixture, DRIVER, "ORG-0001", "top_manager=" OWNER, "is kept by");
  set (fixture, COORDINATOR, "ORG-0001", "top_manager=" OWNER, NULL);
  set (fixture, OWNER, "ROL-0008", "status=retired", NULL);
}

/* What somebody decided about is not taken out of the world by who may not cancel it. */
static void
test_withdraw (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { const char *as, *ref, *words; } cases[] = {
    { OWNER, "CAR-0008", "to put an end to it" },
    { COORDINATOR, "CHG-0006", "to put an end to it" },
    { COORDINATOR, "CAR-0008", NULL },
    { TOP, "CHG-0006", NULL },
    /* Its programme was approved with it. */
    { COORDINATOR, "AUD-0003", "planned in the approved programme APR-0001" },
    { AUDITOR, "AUD-0003", "planned in the approved programme APR-0001" },
    { TOP, "AUD-0003", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) record = look_up (fixture, cases[i].ref);
      g_autoptr(GError) error = NULL;

      act_as (fixture, cases[i].as);
      g_test_message ("%s withdraws %s", cases[i].as, cases[i].ref);
      if (cases[i].words == NULL)
        {
          mun_workspace_withdraw (fixture->workspace, record, "Not needed", &error);
          g_assert_no_error (error);
          continue;
        }
      g_assert_false (mun_workspace_withdraw (fixture->workspace, record, "Not needed", &error));
      if (strstr (error->message, cases[i].words) == NULL)
        g_error ("“%s” does not say “%s”", error->message, cases[i].words);
    }
}

/* Nor is it deleted, for a plan that never began could be. */
static void
test_delete_planned (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(MunRecord) audit = look_up (fixture, "AUD-0003");
  g_autoptr(GError) error = NULL;

  act_as (fixture, COORDINATOR);
  g_assert_false (mun_workspace_delete (fixture->workspace, audit, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
}

/* What is not taken back says the right way out, and who may do again what another undid. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) change = look_up (fixture, "CHG-0006");
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (fixture->workspace), mun_record_get_id (change), 0, G_MAXINT, NULL);
  g_autoptr(GError) error = NULL;
  gint64 approval = 0;

  for (guint i = 0; i < revisions->len; i++)
    if (strstr (((MunRevision *) revisions->pdata[i])->summary, "CHG-0006: Approved") != NULL)
      approval = ((MunRevision *) revisions->pdata[i])->number;
  g_assert_cmpint (approval, >, 0);
  act_as (fixture, TOP);
  g_assert_false (mun_workspace_undo (fixture->workspace, approval, NULL, &error));
  g_assert_nonnull (strstr (error->message, "the approval trail keeps every decision"));
  g_assert_nonnull (strstr (error->message, "possible now are “Start”"));
  g_clear_error (&error);

  set (fixture, COORDINATOR, "AST-0001", "description=Another", NULL);
  g_assert_true (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  act_as (fixture, DRIVER);
  g_assert_false (mun_workspace_redo (fixture->workspace, NULL, &error));
  g_assert_nonnull (strstr (error->message, "Nothing was done again: this change was undone by Ida Korsgaard"));
  g_clear_error (&error);

  set (fixture, TOP, OTHER_TOP, "is_top_management=0", NULL);
  g_assert_true (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  act_as (fixture, COORDINATOR);
  g_assert_false (mun_workspace_redo (fixture->workspace, NULL, &error));
  g_assert_nonnull (strstr (error->message, "Nothing was done again: this holds a decision of"));
}

/* Nor is it taken back by undoing what only top management could enter, or by bringing back what they ended. */
static void
test_undo_of_powers (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct { const char *ref, *values; } cases[] = {
    { OTHER_TOP, "is_top_management=0" }, { "RAS-0011", "ends_on=2026-11-01" }, { "NCR-0009", "severity=critical" },
  };
  g_autoptr(MunRecord) role = look_up (fixture, "RAS-0012");
  g_autoptr(MunRecord) newcomer = mun_workspace_new_record (fixture->workspace, &mun_person_spec);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set (fixture, TOP, cases[i].ref, cases[i].values, NULL);
      act_as (fixture, COORDINATOR);
      g_assert_false (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
      g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, "top management"));
      g_clear_error (&error);
    }
  act_as (fixture, TOP);
  mun_record_set (newcomer, PERSON_FULL_NAME, "Nora Top");
  mun_record_set (newcomer, PERSON_EMPLOYMENT, "employee");
  mun_record_set (newcomer, PERSON_IS_TOP_MANAGEMENT, "1");
  mun_workspace_save (fixture->workspace, newcomer, NULL, &error);
  g_assert_no_error (error);
  act_as (fixture, COORDINATOR);
  g_assert_false (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  g_assert_nonnull (strstr (error->message, "top management"));
  g_clear_error (&error);
  act_as (fixture, TOP);
  mun_workspace_withdraw (fixture->workspace, role, "not impartial", &error);
  g_assert_no_error (error);
  act_as (fixture, COORDINATOR);
  g_assert_false (mun_workspace_undo (fixture->workspace, 0, NULL, &error));
  g_clear_error (&error);
  g_assert_false (mun_workspace_restore (fixture->workspace, role, &error));
  g_assert_nonnull (strstr (error->message, "Top management ends a role"));
  g_clear_error (&error);
  act_as (fixture, TOP);
  mun_workspace_restore (fixture->workspace, role, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("MUNIMENT_TODAY", TODAY "T12:00", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/model/powers/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("own-work", test_own_work);
  ADD ("author", test_author);
  ADD ("left", test_left);
  ADD ("nobody-left", test_nobody_left);
  ADD ("withdraw", test_withdraw);
  ADD ("delete-planned", test_delete_planned);
  ADD ("undo", test_undo);
  ADD ("undo-of-powers", test_undo_of_powers);
  return g_test_run ();
}
