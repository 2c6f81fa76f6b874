/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/home-facts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/first-year.h"
#include "model/path.h"
#include "model/scoring.h"

#define DUE_DAYS       30
#define MAX_DUE        6
/* Of these, so many are kept for what is still to come, however much is overdue. */
#define MIN_COMING     2
#define MAX_TITLE      70
#define MAX_OBJECTIVES 5
#define N_LAST         3
#define N_YEAR         4
#define MAX_UNSEEN     2000
#define CATALOGUE      "mun-home-catalogue"

static const struct {
  const MunSpec *spec;
  int            field;
  const char    *over;  /* lines: states that no longer count */
  const char    *title; /* N_() */
} open_kinds[MUN_HOME_OPEN] = {
  { &mun_incident_spec, INCIDENT_STATUS, "closed", N_("Incidents") },
  { &mun_audit_finding_spec, AUDIT_FINDING_STATUS, "closed", N_("Audit findings") },
  { &mun_nonconformity_spec, NONCONFORMITY_STATUS, "closed", N_("Problems (nonconformities)") },
  { &mun_corrective_action_spec, CORRECTIVE_ACTION_STATUS, "verified\nclosed\ncancelled\neffective", N_("Corrective actions") },
  { &mun_treatment_spec, TREATMENT_STATUS, "verified\ncancelled", N_("Actions on risks") },
};

static const struct {
  int likelihood;
  int impact;
} treated_fields[MUN_N_TREATED] = {
  [MUN_BEFORE_TREATMENT] = { RISK_INHERENT_LIKELIHOOD, RISK_INHERENT_IMPACT },
  [MUN_AFTER_TREATMENT] = { RISK_CURRENT_LIKELIHOOD, RISK_CURRENT_IMPACT },
};

static void
free_due (gpointer data)
{
  MunHomeDue *due = data;

  g_free (due->id);
  g_free (due->title);
  g_free (due->detail);
  g_free (due);
}

static void
free_author (gpointer data)
{
  MunHomeAuthor *author = data;

  g_free (author->name);
  g_free (author);
}

static void
free_objective (gpointer data)
{
  MunHomeObjective *objective = data;

  g_free (objective->id);
  g_free (objective->title);
  g_free (objective->due);
  g_free (objective);
}

static void
clear_risks (gpointer data)
{
  MunRiskFacts *risks = data;

  g_free (risks->bands);
  g_strfreev (risks->letters);
  g_strfreev (risks->names);
  for (guint i = 0; i < MUN_N_TREATED; i++)
    g_free (risks->counts[i]);
}

/* What is due ------------------------------------------------------------------------------------------------------ */

static MunHomeDue *
create_due (MunWorkspace *workspace,
            const MunDue *due)
{
  const MunSpec *spec = mun_record_get_spec (due->record);
  MunHomeDue *line = g_new0 (MunHomeDue, 1);
  g_autofree char *title = mun_workspace_title (workspace, spec, mun_record_get_id (due->record));
  g_autofree char *owner = mun_due_describe_owner (workspace, due);

  line->id = g_strdup (mun_record_get_id (due->record));
  line->title = mun_text_shorten (title, MAX_TITLE);
  line->detail = g_strdup_printf ("%s · %s%s%s", mun_record_get_ref (due->record), _(due->what), *owner != '\0' ? " · " : "", owner);
  line->days = due->days;
  line->undated = due->undated;
  return line;
}

static void
add_due (MunHomeFacts *self,
         MunWorkspace *workspace)
{
  g_autoptr(GPtrArray) due = mun_due_list (workspace, DUE_DAYS, NULL);
  g_autoptr(GPtrArray) decisions = mun_due_decisions (workspace);

  self->n_due = due->len + decisions->len;
  while (self->n_overdue < due->len && ((const MunDue *) due->pdata[self->n_overdue])->days < 0)
    self->n_overdue++;
  /* Others wait for these: they stand before all that has time. */
  for (guint i = self->n_overdue; decisions->len > 0; i++)
    g_ptr_array_insert (due, (int) i, g_ptr_array_steal_index (decisions, 0));
  self->due = g_ptr_array_new_with_free_func (free_due);
  self->n_late_shown = MIN (self->n_overdue, MAX_DUE - MIN (MIN_COMING, self->n_due - self->n_overdue));
  for (guint i = 0; i < self->n_late_shown; i++)
    g_ptr_array_add (self->due, create_due (workspace, due->pdata[i]));
  for (guint i = self->n_overdue; i < due->len && self->due->len < MAX_DUE; i++)
    g_ptr_array_add (self->due, create_due (workspace, due->pdata[i]));
}

/* The plan of the first year has days, too. */
static char *
describe_year (MunWorkspace *workspace)
{
  g_autoptr(GPtrArray) steps = mun_first_year_new (workspace);
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  if (mun_first_year_is_over (steps))
    return g_strdup ("");
  for (guint i = 0; i < steps->len && titles->len < N_YEAR; i++)
    {
      const MunYearStep *step = steps->pdata[i];

      if (!step->done && step->days <= DUE_DAYS)
        g_ptr_array_add (titles, (gpointer) _(step->title));
    }
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (", ", (char **) titles->pdata);
}

/* What changed ----------------------------------------------------------------------------------------------------- */

static int
compare_authors (gconstpointer a,
                 gconstpointer b)
{
  const MunHomeAuthor *one = *(const MunHomeAuthor * const *) a;
  const MunHomeAuthor *other = *(const MunHomeAuthor * const *) b;

  return one->n != other->n ? (one->n < other->n ? 1 : -1) : g_utf8_collate (one->name, other->name);
}

static void
add_changes (MunHomeFacts       *self,
             MunWorkspace       *workspace,
             const MunHomeVisit *visit)
{
  MunStore *store = mun_workspace_get_store (workspace);
  g_autoptr(MunRevision) head = mun_store_head (store, NULL);
  gint64 unseen = head != NULL && visit->seen >= 0 ? head->number - visit->seen : 0;
  g_autoptr(GPtrArray) revisions = NULL;

  self->last = mun_store_revisions (store, NULL, 0, N_LAST, NULL);
  if (unseen > 0)
    revisions = mun_store_revisions (store, NULL, 0, MIN (unseen, MAX_UNSEEN), NULL);
  if (revisions == NULL)
    revisions = g_ptr_array_new ();
  self->authors = mun_home_authors (revisions, visit, mun_workspace_get_person_name (workspace));
}

/* The risks -------------------------------------------------------------------------------------------------------- */

/* The first letter of each band, as long as they differ. */
static GStrv
make_letters (const MunCriteria *criteria)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < criteria->bands->len; i++)
    {
      const MunBand *band = criteria->bands->pdata[i];
      g_autofree char *first = g_utf8_substring (_(band->label), 0, MIN (1, g_utf8_strlen (_(band->label), -1)));
      g_autofree char *letter = g_utf8_strup (first, -1);

      if (*letter == '\0' || !g_hash_table_add (seen, g_strdup (letter)))
        {
          g_free (letter);
          letter = g_strdup_printf ("%u", i + 1);
        }
      g_strv_builder_add (builder, letter);
    }
  return g_strv_builder_end (builder);
}

static GStrv
make_names (const MunCriteria *criteria)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < criteria->bands->len; i++)
    g_strv_builder_add (builder, _(((const MunBand *) criteria->bands->pdata[i])->label));
  return g_strv_builder_end (builder);
}

static guint
find_band (const MunCriteria *criteria,
           int                score)
{
  for (guint i = 0; i < criteria->bands->len; i++)
    {
      const MunBand *band = criteria->bands->pdata[i];

      if (score >= band->minimum && score <= band->maximum)
        return i;
    }
  return 0;
}

MunFilter *
mun_risk_facts_above (const MunRiskFacts *self)
{
  g_autofree char *limit = g_strdup_printf ("%d", self->appetite);
  MunFilter *filter = mun_filter_new (&mun_risk_spec);

  mun_filter_add (filter, RISK_STATUS, MUN_IS_NOT, "closed");
  mun_filter_add (filter, RISK_ACCEPTED_BY, MUN_UNSET, NULL);
  return mun_filter_add (filter, RISK_CURRENT_SCORE, MUN_AFTER, limit);
}

static gint64
count_above (MunWorkspace       *workspace,
             const MunRiskFacts *risks)
{
  g_autoptr(MunFilter) filter = mun_risk_facts_above (risks);
  g_autoptr(GError) error = NULL;
  MunQuery query = { 0 };
  gint64 n;

  mun_filter_fill (filter, &query);
  n = mun_store_count (mun_workspace_get_store (workspace), &query, &error);
  if (n < 0)
    g_warning ("%s", error->message);
  return n;
}

static void
add_risks (MunHomeFacts *self,
           MunWorkspace *workspace)
{
  g_autoptr(MunCriteria) criteria = mun_criteria_current (workspace);
  MunRiskFacts *risks = g_atomic_rc_box_new0 (MunRiskFacts);
  const MunCondition open = { RISK_STATUS, MUN_IS_NOT, "closed" };
  const MunQuery query = { .spec = &mun_risk_spec, .conditions = &open, .n_conditions = 1, .sort_field = MUN_SORT_REF };
  guint cells = criteria->likelihood_levels * criteria->impact_levels;

  risks->appetite = criteria->appetite;
  risks->above = count_above (workspace, risks);
  risks->rows = criteria->likelihood_levels;
  risks->columns = criteria->impact_levels;
  risks->n_bands = criteria->bands->len;
  risks->letters = make_letters (criteria);
  risks->names = make_names (criteria);
  risks->bands = g_new0 (guint, cells);
  for (guint i = 0; i < cells; i++)
    risks->bands[i] = find_band (criteria, mun_score (i / risks->columns + 1, i % risks->columns + 1));
  for (guint treated = 0; treated < MUN_N_TREATED; treated++)
    {
      g_autoptr(GError) error = NULL;

      risks->counts[treated] = g_new0 (guint, cells);
      if (!mun_store_count_pairs (mun_workspace_get_store (workspace), &query, treated_fields[treated].likelihood, treated_fields[treated].impact,
                                  risks->rows, risks->columns, risks->counts[treated], &error))
        g_warning ("%s", error->message);
      for (guint i = 0; i < cells; i++)
        risks->scored[treated] += risks->counts[treated][i];
    }
  self->risks = risks;
}

/* The objectives --------------------------------------------------------------------------------------------------- */

static double
guess_expected (MunRecord  *objective,
                const char *today)
{
  const char *from = mun_record_get (objective, OBJECTIVE_APPROVED_ON);
  const char *due = mun_record_get (objective, OBJECTIVE_DUE_ON);

  if (*from == '\0' || *due == '\0' || strcmp (from, due) >= 0)
    return -1;
  return CLAMP ((double) mun_date_days_between (from, today) / mun_date_days_between (from, due), 0, 1);
}

static void
add_objectives (MunHomeFacts *self,
                MunWorkspace *workspace)
{
  g_autoptr(GPtrArray) records = mun_workspace_find (workspace, &mun_objective_spec, OBJECTIVE_STATUS, MUN_IN, "approved\nactive", -1);

  self->objectives = g_ptr_array_new_with_free_func (free_objective);
  for (guint i = 0; i < MIN (records->len, MAX_OBJECTIVES); i++)
    {
      MunRecord *record = records->pdata[i];
      g_autoptr(MunProgress) progress = mun_objective_progress (workspace, record);
      MunHomeObjective *line = g_new0 (MunHomeObjective, 1);

      line->id = g_strdup (mun_record_get_id (record));
      line->title = mun_text_shorten (mun_record_get_title (record), MAX_TITLE);
      line->due = g_strdup (mun_record_get (record, OBJECTIVE_DUE_ON));
      line->state = progress->state;
      line->known = progress->known;
      line->share = CLAMP (progress->share, 0, 1);
      line->expected = guess_expected (record, mun_workspace_get_today (workspace));
      g_ptr_array_add (self->objectives, line);
    }
}

/* Whoever has said what the organisation is for has begun. */
static gboolean
is_empty (MunWorkspace *workspace,
          GPtrArray    *stations)
{
  for (guint i = 1; i < stations->len; i++)
    if (((const MunStation *) stations->pdata[i])->done > 0)
      return FALSE;
  return !mun_workspace_has (workspace, 1, &mun_organisation_spec, ORGANISATION_PURPOSE, MUN_SET, NULL, -1);
}

MunHomeFacts *
mun_home_facts_new (MunWorkspace       *workspace,
                    const MunHomeVisit *visit)
{
  MunHomeFacts *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && visit != NULL, NULL);

  self = g_new0 (MunHomeFacts, 1);
  self->stations = mun_path_new (workspace);
  self->empty = is_empty (workspace, self->stations);
  add_due (self, workspace);
  self->year = describe_year (workspace);
  for (guint i = 0; i < MUN_HOME_OPEN; i++)
    self->open[i] = mun_workspace_count (workspace, open_kinds[i].spec, open_kinds[i].field, MUN_NOT_IN, open_kinds[i].over, -1);
  add_changes (self, workspace, visit);
  add_risks (self, workspace);
  add_objectives (self, workspace);
  return self;
}

void
mun_home_facts_free (MunHomeFacts *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->stations, g_ptr_array_unref);
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->year, g_free);
  g_clear_pointer (&self->authors, g_ptr_array_unref);
  g_clear_pointer (&self->last, g_ptr_array_unref);
  g_clear_pointer (&self->risks, mun_risk_facts_unref);
  g_clear_pointer (&self->objectives, g_ptr_array_unref);
  g_free (self);
}

MunRiskFacts *
mun_risk_facts_ref (MunRiskFacts *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
mun_risk_facts_unref (MunRiskFacts *self)
{
  g_atomic_rc_box_release_full (self, clear_risks);
}

MunFilter *
mun_home_open (guint        i,
               const char **title)
{
  g_return_val_if_fail (i < MUN_HOME_OPEN, NULL);

  if (title != NULL)
    *title = open_kinds[i].title;
  return mun_filter_add (mun_filter_new (open_kinds[i].spec), open_kinds[i].field, MUN_NOT_IN, open_kinds[i].over);
}

GPtrArray *
mun_home_authors (GPtrArray          *revisions,
                  const MunHomeVisit *visit,
                  const char         *me)
{
  GPtrArray *authors = g_ptr_array_new_with_free_func (free_author);
  g_autoptr(GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (revisions != NULL && visit != NULL, authors);

  for (guint i = 0; i < revisions->len; i++)
    {
      const MunRevision *revision = revisions->pdata[i];
      MunHomeAuthor *author = g_hash_table_lookup (by_name, revision->person);

      if (visit->seen < 0 || revision->number <= visit->seen || (revision->number > visit->opened && g_strcmp0 (revision->person, me) == 0))
        continue;
      if (author == NULL)
        {
          author = g_new0 (MunHomeAuthor, 1);
          author->name = g_strdup (revision->person);
          g_ptr_array_add (authors, author);
          g_hash_table_insert (by_name, author->name, author);
        }
      author->n++;
    }
  g_ptr_array_sort (authors, compare_authors);
  return authors;
}

MunFilter *
mun_risk_facts_filter (const MunRiskFacts *self,
                       MunTreated          treated,
                       guint               cell)
{
  g_autofree char *likelihood = NULL;
  g_autofree char *impact = NULL;
  MunFilter *filter;

  g_return_val_if_fail (self != NULL && treated < MUN_N_TREATED && cell < self->rows * self->columns, NULL);

  likelihood = g_strdup_printf ("%u", cell / self->columns + 1);
  impact = g_strdup_printf ("%u", cell % self->columns + 1);
  filter = mun_filter_new (&mun_risk_spec);
  mun_filter_add (filter, treated_fields[treated].likelihood, MUN_IS, likelihood);
  mun_filter_add (filter, treated_fields[treated].impact, MUN_IS, impact);
  mun_filter_add (filter, RISK_STATUS, MUN_IS_NOT, "closed");
  return filter;
}

/* The clauses ------------------------------------------------------------------------------------------------------ */

/* Reading the catalogue costs more than asking it: the thread's workspace keeps it. */
static MunCatalogue *
get_catalogue (MunWorkspace *workspace,
               GError      **error)
{
  MunCatalogue *catalogue = g_object_get_data (G_OBJECT (workspace), CATALOGUE);

  if (catalogue == NULL && (catalogue = mun_catalogue_load_builtin (error)) != NULL)
    g_object_set_data_full (G_OBJECT (workspace), CATALOGUE, catalogue, (GDestroyNotify) mun_catalogue_unref);
  return catalogue;
}

MunClauseFacts *
mun_clause_facts_new (MunWorkspace *workspace,
                      GError      **error)
{
  MunCatalogue *catalogue = get_catalogue (workspace, error);
  MunConformity *conformity = catalogue != NULL ? mun_conformity_current (workspace, catalogue, error) : NULL;
  GPtrArray *results = conformity != NULL ? mun_conformity_results (conformity) : NULL;
  MunClauseFacts *clauses;

  if (results == NULL)
    return NULL;
  clauses = g_new0 (MunClauseFacts, MUN_N_CLAUSES);
  for (guint i = 0; i < MUN_N_CLAUSES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", MUN_FIRST_CLAUSE + i);
      const MunClause *clause = mun_catalogue_find_clause (catalogue, "28000", number);

      clauses[i].title = g_strdup_printf ("%s %s", number, clause != NULL ? mun_catalogue_text (clause->title, NULL) : "");
    }
  for (guint i = 0; i < results->len; i++)
    {
      const MunResult *result = results->pdata[i];
      int number = atoi (result->requirement->clause->number) - MUN_FIRST_CLAUSE;

      if (g_strcmp0 (result->requirement->standard->id, "28000") != 0 || number < 0 || number >= MUN_N_CLAUSES)
        continue;
      clauses[number].counts[result->evidence]++;
      clauses[number].total++;
    }
  return clauses;
}

void
mun_clause_facts_free (MunClauseFacts *self)
{
  for (guint i = 0; self != NULL && i < MUN_N_CLAUSES; i++)
    g_free (self[i].title);
  g_free (self);
}
