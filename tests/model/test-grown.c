/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Can an organisation get there by the front door? A new file is grown record by record, through the functions that forms and wizards save with, by the
 * rules and by people who may: each record begins as a draft and makes every step of its life, approvals by top management, closings by somebody who
 * did not do the work. The words come from the demonstration. At the end every requirement must have its evidence. */

#include <glib/gstdio.h>
#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "model/conformity.h"
#include "model/demo.h"
#include "model/rules.h"
#include "model/wizard/wizard.h"

#define TODAY "2026-11-02"

/* What is still open in the demonstration, on purpose; whatever needs one of these is left out with it. */
static const char * const left_out[] = {
  "PER-0034", "PER-0036", "PRO-0016", "DOC-0019", "EQP-0004", "CHG-0003", "SUP-0002", "SUP-0010", "CTL-0002", "WRN-0005", "LEG-0014", "TRN-0005",
  "DOC-0022", "STR-0004", "CMP-0021", "RAS-0015", "RAS-0020", "GAP-0001", NULL
};

/* And what is put right as the requirements ask: a late action gets a new date, a core process its risk. */
static const struct { const char *ref, *field, *value; } mended[] = {
  { "TRT-0009", "due_on", "2026-12-18" },
  { "RSK-0025", "process", "PRO-0001" },
  { "RSK-0007", "process", "PRO-0007" },
};

typedef struct {
  char         *folder;
  MunWorkspace *source;  /* the demonstration */
  MunWorkspace *grown;
  GHashTable   *skipped; /* ids of the source */
  GPtrArray    *pairs;   /* (element-type Pair) */
  GPtrArray    *people;  /* ids: who may act, the one with most to say first */
} Growth;

typedef struct {
  MunRecord *from;
  MunRecord *to;
  GPtrArray *been;    /* states it has left: nothing goes back */
} Pair;

static void
free_pair (gpointer data)
{
  Pair *pair = data;

  g_object_unref (pair->from);
  g_object_unref (pair->to);
  g_ptr_array_unref (pair->been);
  g_free (pair);
}

static MunWorkspace *
make_file (Growth     *growth,
           const char *name,
           gboolean    demo)
{
  g_autofree char *path = g_build_filename (growth->folder, name, NULL);
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = demo ? mun_demo_create (path, &error) : mun_workspace_create (path, "Tarnwick Forwarding & Storage Ltd", "en", &error);

  g_assert_no_error (error);
  mun_workspace_set_today (workspace, TODAY);
  return workspace;
}

/* What the program writes by itself is not typed by anybody. */
static gboolean
is_typed (const MunSpec *spec)
{
  static const MunSpec * const by_program[] = { &mun_approval_step_spec, &mun_report_issue_spec, &mun_attachment_spec, &mun_wizard_run_spec };

  for (guint i = 0; i < G_N_ELEMENTS (by_program); i++)
    if (spec == by_program[i])
      return FALSE;
  return TRUE;
}

/* Leaving → what needs something that is left out is left out, too; as long as that brings more. */
static gboolean
needs_skipped (Growth    *growth,
               MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].kind == MUN_KIND_LINK && (spec->fields[i].flags & MUN_REQUIRED)
        && g_hash_table_contains (growth->skipped, mun_record_get (record, i)))
      return TRUE;
  return FALSE;
}

static void
choose_skipped (Growth *growth)
{
  guint before;

  for (const char * const *ref = left_out; *ref != NULL; ref++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) record = mun_workspace_lookup (growth->source, *ref, &error);

      g_assert_no_error (error);
      g_hash_table_add (growth->skipped, g_strdup (mun_record_get_id (record)));
    }
  do
    {
      before = g_hash_table_size (growth->skipped);
      for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
        {
          g_autoptr(GPtrArray) records = mun_workspace_find (growth->source, *spec, -1);

          for (guint i = 0; i < records->len; i++)
            if (needs_skipped (growth, g_ptr_array_index (records, i)))
              g_hash_table_add (growth->skipped, g_strdup (mun_record_get_id (g_ptr_array_index (records, i))));
        }
    }
  while (g_hash_table_size (growth->skipped) > before);
}

/* What nobody can know when the record is typed in: it comes with a later step. */
static gboolean
is_known_later (const MunSpec *spec,
                int            field)
{
  static const int of_risks[] = { RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT, RISK_CURRENT_SCORE, RISK_ACCEPTED_BY, RISK_ACCEPTED_ON,
                                  RISK_ACCEPTANCE_UNTIL, RISK_ACCEPTANCE_REASON };

  for (guint i = 0; spec == &mun_risk_spec && i < G_N_ELEMENTS (of_risks); i++)
    if (of_risks[i] == field)
      return TRUE;
  return FALSE;
}

/* Links to what was left out stay empty. */
static void
fill (Growth   *growth,
      Pair     *pair,
      gboolean  later)
{
  const MunSpec *spec = mun_record_get_spec (pair->from);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];
      g_auto(GStrv) ids = NULL;

      if ((mun_spec_has_state (spec) && i == spec->state_field) || field->kind == MUN_KIND_FILE
          || is_known_later (spec, i) != later)
        continue;
      if (field->kind != MUN_KIND_LINK && field->kind != MUN_KIND_LINKS)
        {
          mun_record_set (pair->to, i, mun_record_get (pair->from, i));
          continue;
        }
      ids = g_strsplit (mun_record_get (pair->from, i), "\n", -1);
      mun_record_set (pair->to, i, "");
      for (char **id = ids; *id != NULL && **id != '\0'; id++)
        {
          if (g_hash_table_contains (growth->skipped, *id))
            continue;
          if (field->kind == MUN_KIND_LINK)
            mun_record_set (pair->to, i, *id);
          else
            mun_record_add_link (pair->to, i, *id);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (mended); i++)
    if (g_str_equal (mun_record_get_ref (pair->from), mended[i].ref))
      {
        g_autoptr(MunRecord) target = mun_workspace_lookup (growth->source, mended[i].value, NULL);

        mun_record_set (pair->to, mun_spec_find_field (spec, mended[i].field), target != NULL ? mun_record_get_id (target) : mended[i].value);
      }
  if (!later)
    mun_record_set_note (pair->to, mun_record_get_note (pair->from));
}

/* All are typed in as drafts, in one go: they point to each other. */
static void
type_drafts (Growth *growth)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = g_ptr_array_new ();

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(GPtrArray) found = is_typed (*spec) ? mun_workspace_find (growth->source, *spec, -1) : NULL;

      for (guint i = 0; found != NULL && i < found->len; i++)
        {
          MunRecord *from = g_ptr_array_index (found, i);
          Pair *pair;

          if (g_hash_table_contains (growth->skipped, mun_record_get_id (from)))
            continue;
          pair = g_new0 (Pair, 1);
          pair->from = g_object_ref (from);
          pair->been = g_ptr_array_new_with_free_func (g_free);
          pair->to = (*spec)->flags & MUN_SPEC_SINGLE ? mun_workspace_single (growth->grown, *spec)
                                                      : mun_workspace_new_record_with_id (growth->grown, *spec, mun_record_get_id (from));
          g_ptr_array_add (growth->pairs, pair);
          g_ptr_array_add (records, pair->to);
        }
    }
  for (guint i = 0; i < growth->pairs->len; i++)
    fill (growth, g_ptr_array_index (growth->pairs, i), FALSE);
  mun_workspace_save_all (growth->grown, records, "Typed in", &error);
  g_assert_no_error (error);
}

/* Whether a way leads on that comes by no state a second time. */
static gboolean
leads (const MunSpec *spec,
       GPtrArray     *been,
       const char    *from,
       const char    *to,
       guint          steps)
{
  if (strcmp (from, to) == 0)
    return TRUE;
  if (g_ptr_array_find_with_equal_func (been, from, g_str_equal, NULL))
    return FALSE;
  for (const MunTransition *move = spec->transitions; steps > 0 && move->to != NULL; move++)
    if ((move->by == NULL || *move->by != '\0') && (move->from == NULL || strcmp (move->from, from) == 0) && leads (spec, been, move->to, to, steps - 1))
      return TRUE;
  return FALSE;
}

/* What comes about by itself is reached by the step before it. */
static const char *
find_goal (MunRecord *from)
{
  const char *state = mun_record_get_state (from);

  if (strcmp (state, "superseded") == 0)
    return "approved";
  if (strcmp (state, "expired") == 0)
    return mun_record_get_spec (from) == &mun_competence_spec ? "met" : "active";
  return strcmp (state, "late") == 0 ? "in_progress" : state;
}

/* Where the demonstration has no words for what a step asks, somebody writes a plain sentence and their name. */
static void
answer (MunRecord           *record,
        const MunTransition *move,
        const char          *person)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_auto(GStrv) needs = g_strsplit (move->needs != NULL ? move->needs : "", " ", -1);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      /* That nothing has to be done, or cannot wait, is not said lightly. */
      gboolean excuse = g_str_has_suffix (spec->fields[i].name, "no_action_reason") || g_str_has_suffix (spec->fields[i].name, "exception_reason");
      gboolean asked = (spec->fields[i].flags & MUN_REQUIRED) || g_strv_contains ((const char * const *) needs, spec->fields[i].name);

      if (!asked || excuse || mun_record_is_set (record, i))
        continue;
      if (spec->fields[i].kind == MUN_KIND_LINE || spec->fields[i].kind == MUN_KIND_TEXT)
        mun_record_set (record, i, "Looked at; nothing to add.");
      else if (spec->fields[i].kind == MUN_KIND_DATE)
        mun_record_set (record, i, TODAY);
      else if (spec->fields[i].target == &mun_person_spec && spec->fields[i].kind == MUN_KIND_LINK)
        mun_record_set (record, i, person);
    }
}

/* Whoever may makes the step. Returns: whether somebody could */
static gboolean
make_step (Growth              *growth,
           Pair                *pair,
           const MunTransition *move,
           char               **reason)
{
  for (guint i = 0; i < growth->people->len; i++)
    {
      g_autoptr(GError) error = NULL;

      mun_workspace_set_person (growth->grown, g_ptr_array_index (growth->people, i));
      fill (growth, pair, TRUE);
      answer (pair->to, move, g_ptr_array_index (growth->people, i));
      if (mun_state_move (growth->grown, pair->to, move, NULL, &error))
        return TRUE;
      mun_record_revert (pair->to);
      if (i == 0)
        {
          g_free (*reason);
          *reason = g_strdup (error->message);
        }
    }
  return FALSE;
}

/* Tries the steps that lead on. Returns: whether one was made */
static gboolean
move_on (Growth     *growth,
         Pair       *pair,
         const char *goal,
         char      **reason)
{
  const MunSpec *spec = mun_record_get_spec (pair->to);
  const char *state = mun_record_get_state (pair->to);

  if (!g_ptr_array_find_with_equal_func (pair->been, state, g_str_equal, NULL))
    g_ptr_array_add (pair->been, g_strdup (state));
  state = g_ptr_array_index (pair->been, pair->been->len - 1);
  /* Straight there before a way round. */
  for (guint steps = 0; steps < 7; steps += 6)
    for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
      {
        g_autofree char *why = NULL;

        if ((move->by != NULL && *move->by == '\0') || (move->from != NULL ? strcmp (move->from, state) != 0 : strcmp (move->to, state) == 0)
            || !leads (spec, pair->been, move->to, goal, steps))
          continue;
        if (make_step (growth, pair, move, &why))
          return TRUE;

        g_autofree char *before = g_steal_pointer (reason);

        *reason = g_strdup_printf ("%s%s%s: %s", before != NULL ? before : "", before != NULL ? " | " : "", move->label, why);
      }
  return FALSE;
}

/* Round after round, for one record may wait for another. What is approved issues a version of its document by itself; those that were written
 * and filed by hand come after them, @filed. Returns: how many have not arrived */
static guint
make_all_steps (Growth   *growth,
                gboolean  filed)
{
  gboolean moved = TRUE;
  guint waiting = 0;

  while (moved)
    {
      moved = FALSE;
      waiting = 0;
      for (guint i = 0; i < growth->pairs->len; i++)
        {
          Pair *pair = g_ptr_array_index (growth->pairs, i);
          const char *goal = mun_spec_has_state (mun_record_get_spec (pair->to)) ? find_goal (pair->from) : "";
          g_autofree char *reason = NULL;

          if (!filed && mun_record_get_spec (pair->to) == &mun_document_version_spec)
            continue;
          if (strcmp (mun_record_get_state (pair->to), goal) == 0 || strcmp (mun_record_get_state (pair->to), "superseded") == 0)
            continue;
          if (move_on (growth, pair, goal, &reason))
            moved = TRUE;
          else
            {
              waiting++;
              g_test_message ("%s (%s): %s", mun_record_get_ref (pair->from), mun_record_get_state (pair->to), reason);
            }
        }
      if (moved)
        g_test_message ("---");
    }
  return waiting;
}

static void
choose_people (Growth *growth)
{
  static const char * const refs[] = { "PER-0001", "PER-0002", "PER-0003", "PER-0005", "PER-0004", "PER-0006" };

  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) person = mun_workspace_lookup (growth->source, refs[i], &error);

      g_assert_no_error (error);
      g_ptr_array_add (growth->people, g_strdup (mun_record_get_id (person)));
    }
}

static void
assert_complete (Growth *growth)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (&error);
  g_autoptr(MunConformity) conformity = mun_conformity_new (growth->grown, catalogue, &error);
  GPtrArray *results;
  guint missing = 0;
  guint binding = 0;

  g_assert_no_error (error);
  results = mun_conformity_results (conformity);
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (results, i);

      if (result->requirement->level != MUN_LEVEL_SHALL)
        continue;
      binding++;
      if (result->evidence == MUN_EVIDENCE_COMPLETE || result->evidence == MUN_EVIDENCE_NOT_APPLICABLE)
        continue;
      missing++;
      for (guint g = 0; g < result->gaps->len; g++)
        {
          const MunGap *gap = g_ptr_array_index (result->gaps, g);

          g_test_message ("%s: %s (%s)", result->requirement->id, mun_catalogue_text (gap->text, "en"), gap->ids[0] != NULL ? gap->ids[0] : "");
        }
    }
  g_assert_cmpuint (binding, >, 200);
  g_assert_cmpuint (missing, ==, 0);
}

static void
test_grown (void)
{
  Growth growth = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(MunVerification) verification = NULL;

  growth.folder = g_dir_make_tmp ("muniment-grown-XXXXXX", &error);
  g_assert_no_error (error);
  growth.source = make_file (&growth, "demo.muniment", TRUE);
  growth.grown = make_file (&growth, "grown.muniment", FALSE);
  growth.skipped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  growth.pairs = g_ptr_array_new_with_free_func (free_pair);
  growth.people = g_ptr_array_new_with_free_func (g_free);

  choose_skipped (&growth);
  type_drafts (&growth);
  choose_people (&growth);
  make_all_steps (&growth, FALSE);
  g_assert_cmpuint (make_all_steps (&growth, TRUE), ==, 0);
  assert_complete (&growth);
  verification = mun_store_verify (mun_workspace_get_store (growth.grown), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (verification->problems->len, ==, 0);

  g_ptr_array_unref (growth.people);
  g_ptr_array_unref (growth.pairs);
  g_hash_table_unref (growth.skipped);
  for (guint i = 0; i < 2; i++)
    {
      MunWorkspace *workspace = i == 0 ? growth.source : growth.grown;
      g_autofree char *path = g_strdup (mun_workspace_get_path (workspace));

      mun_workspace_close (workspace);
      g_object_unref (workspace);
      g_unlink (path);
    }
  g_rmdir (growth.folder);
  g_free (growth.folder);
}

/* Types that no conversation asks for: they are filled in forms. What a wizard comes to ask for is struck from here. */
static const char * const by_forms[] = {
  "business_process", "change", "communication_item", "communication_record", "competence",
  "competence_need", "context_review", "cooperation_agreement", "corrective_action", "document",
  "document_copy", "document_version", "equipment", "equipment_event", "external_provision",
  "gap_assessment", "improvement", "interdependency", "interested_party", "issue", "leadership_action",
  "legal_requirement", "monitoring_item", "nonconformity", "party_requirement", "performance_evaluation",
  "person", "resource", "role", "role_assignment", "strategy", "supplier", "supply_flow", "training",
  NULL
};

static void
add_types (GHashTable      *types,
           const MunWizard *wizard)
{
  g_hash_table_add (types, (gpointer) wizard->subject->name);
  for (guint i = 0; i < wizard->n_pages; i++)
    if (wizard->pages[i].lines != NULL)
      g_hash_table_add (types, (gpointer) wizard->pages[i].lines->name);
}

/* Which binding requirements rest on records that no wizard asks for. */
static void
test_asked_for (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunCatalogue) catalogue = mun_catalogue_load_builtin (&error);
  g_autoptr(GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  guint n, with_forms = 0;
  const MunRequirement * const *requirements = mun_catalogue_get_requirements (catalogue, &n);

  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    add_types (types, *wizard);
  for (guint i = 0; i < n; i++)
    {
      gboolean forms = FALSE;

      for (guint c = 0; requirements[i]->level == MUN_LEVEL_SHALL && c < requirements[i]->n_checks; c++)
        for (guint p = 0; p < requirements[i]->checks[c]->n_parts; p++)
          {
            const char *type = requirements[i]->checks[c]->parts[p]->record;

            if (g_hash_table_contains (types, type))
              continue;
            forms = TRUE;
            if (!g_strv_contains (by_forms, type))
              g_error ("%s rests on “%s”, which neither a wizard nor the table of forms names", requirements[i]->id, type);
          }
      with_forms += forms;
      if (forms)
        g_test_message ("forms: %s", requirements[i]->id);
    }
  g_test_message ("%u binding requirements rest on records that are filled in forms", with_forms);
  for (const char * const *type = by_forms; *type != NULL; type++)
    if (g_hash_table_contains (types, *type))
      g_test_message ("“%s” can be struck from the table: a wizard asks for it", *type);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", TODAY, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/grown/by-the-front-door", test_grown);
  g_test_add_func ("/model/grown/asked-for", test_asked_for);
  return g_test_run ();
}
