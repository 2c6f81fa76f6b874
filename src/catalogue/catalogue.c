/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue/catalogue.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/data.h"
#include "catalogue/reader.h"

#define SCHEMA "catalogues/catalogue.rng"

/* What one file brings, or all files together. */
typedef struct {
  GPtrArray  *standards;
  GPtrArray  *requirements;
  GPtrArray  *checks;
  GHashTable *clause_ids; /* "28000 4.1" */
  GHashTable *requirement_ids;
  GHashTable *check_ids;
} Contents;

struct _MunCatalogue {
  Contents   contents;
  GPtrArray *readers; /* own the memory of everything in @contents */
};

static const char *levels[] = { "shall", "should", "may", NULL };
static const char *empties[] = { "open", "na", "met", NULL };

static const struct {
  const char       *attribute;
  MunCheckPartKind  kind;
} part_kinds[] = {
  { "exists", MUN_PART_EXISTS },
  { "none", MUN_PART_NONE },
  { "every", MUN_PART_EVERY },
};

static void
init_contents (Contents *self)
{
  self->standards = g_ptr_array_new ();
  self->requirements = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->clause_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->requirement_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->check_ids = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
clear_contents (Contents *self)
{
  g_ptr_array_unref (self->standards);
  g_ptr_array_unref (self->requirements);
  g_ptr_array_unref (self->checks);
  g_hash_table_unref (self->clause_ids);
  g_hash_table_unref (self->requirement_ids);
  g_hash_table_unref (self->check_ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Contents, clear_contents)

static void
move_table (GHashTable *to,
            GHashTable *from)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (to, key, value);
    }
}

static void
move_contents (Contents *to,
               Contents *from)
{
  g_ptr_array_extend (to->standards, from->standards, NULL, NULL);
  g_ptr_array_extend (to->requirements, from->requirements, NULL, NULL);
  g_ptr_array_extend (to->checks, from->checks, NULL, NULL);
  move_table (to->clause_ids, from->clause_ids);
  move_table (to->requirement_ids, from->requirement_ids);
  move_table (to->check_ids, from->check_ids);
}

static int
find_word (const char * const *words,
           const char         *word)
{
  for (int i = 0; word != NULL && words[i] != NULL; i++)
    if (strcmp (words[i], word) == 0)
      return i;

  return -1;
}

static char *
make_clause_key (const char *standard,
                 const char *number)
{
  return g_strdup_printf ("%s %s", standard, number);
}

/* An array of pointers that lives as long as what was read. */
static gpointer
keep_array (MunReader *reader,
            GPtrArray *array)
{
  gpointer kept = mun_reader_allocate (reader, (array->len + 1) * sizeof (gpointer));

  if (array->len > 0)
    memcpy (kept, array->pdata, array->len * sizeof (gpointer));
  return kept;
}

static gboolean
read_choice (MunReader          *reader,
             const xmlNode      *node,
             const char         *attribute,
             const char * const *words,
             int                *choice,
             GError            **error)
{
  const char *value = mun_reader_get_attribute (reader, node, attribute);

  *choice = find_word (words, value);
  if (*choice >= 0)
    return TRUE;

  return mun_reader_fail (reader, xmlGetLineNo ((xmlNode *) node), error, _("“%s” is not a known value of “%s”"),
                          value != NULL ? value : "", attribute);
}

static const char *
read_id (MunReader      *reader,
         const xmlNode  *node,
         const char     *attribute,
         GHashTable     *here,
         GHashTable     *before,
         GError        **error)
{
  const char *id = mun_reader_get_attribute (reader, node, attribute);
  long line = xmlGetLineNo ((xmlNode *) node);

  if (id == NULL || id[0] == '\0')
    mun_reader_fail (reader, line, error, _("“%s” is missing"), attribute);
  else if (g_hash_table_contains (here, id) || g_hash_table_contains (before, id))
    mun_reader_fail (reader, line, error, _("the id “%s” is used twice"), id);
  else
    return id;

  return NULL;
}

static MunCheckPart *
read_part (MunReader      *reader,
           const xmlNode  *node,
           gboolean        says_gap,
           GError        **error)
{
  MunCheckPart *part = mun_reader_allocate (reader, sizeof (MunCheckPart));

  part->record = mun_reader_get_attribute (reader, node, "record");
  part->from = mun_reader_get_attribute (reader, node, "from");
  part->where = mun_reader_get_attribute (reader, node, "where");
  part->distinct = mun_reader_get_attribute (reader, node, "distinct");
  part->gap = mun_reader_get_texts (reader, node, "gap");
  part->at_least = mun_reader_get_attribute (reader, node, "at-least");
  part->kind = MUN_PART_AT_LEAST;
  for (guint i = 0; i < G_N_ELEMENTS (part_kinds) && part->condition == NULL; i++)
    {
      part->condition = mun_reader_get_attribute (reader, node, part_kinds[i].attribute);
      if (part->condition != NULL)
        part->kind = part_kinds[i].kind;
    }

  if (part->record != NULL && (part->gap != NULL) == says_gap && (part->condition != NULL || part->at_least != NULL))
    return part;

  mun_reader_fail (reader, xmlGetLineNo ((xmlNode *) node), error, _("this part of a check is not complete"));
  return NULL;
}

static gboolean
read_parts (MunReader                    *reader,
            const xmlNode                *node,
            const char                   *name,
            const MunCheckPart * const  **parts,
            guint                        *n_parts,
            GError                      **error)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new ();

  for (xmlNode *n = mun_reader_first (node, name); n != NULL; n = mun_reader_next (n, name))
    {
      g_ptr_array_add (read, read_part (reader, n, g_str_equal (name, "part"), error));
      if (read->pdata[read->len - 1] == NULL)
        return FALSE;
    }
  *parts = keep_array (reader, read);
  *n_parts = read->len;
  return TRUE;
}

static gboolean
read_check (MunReader       *reader,
            const xmlNode   *node,
            Contents        *contents,
            const Contents  *before,
            GError         **error)
{
  MunCheck *check = mun_reader_allocate (reader, sizeof (MunCheck));
  int empty;

  check->id = read_id (reader, node, "id", contents->check_ids, before->check_ids, error);
  if (check->id == NULL || !read_choice (reader, node, "empty", empties, &empty, error))
    return FALSE;

  check->empty = (MunCheckEmpty) empty;
  check->rule = mun_reader_get_texts (reader, node, "rule");
  check->nothing = mun_reader_get_texts (reader, node, "nothing");
  if (!read_parts (reader, node, "part", &check->parts, &check->n_parts, error)
      || !read_parts (reader, node, "settled", &check->settled, &check->n_settled, error))
    return FALSE;

  g_ptr_array_add (contents->checks, check);
  g_hash_table_insert (contents->check_ids, (gpointer) check->id, check);
  return TRUE;
}

static gboolean
read_checks (MunReader       *reader,
             const xmlNode   *node,
             Contents        *contents,
             const Contents  *before,
             GError         **error)
{
  for (xmlNode *n = mun_reader_first (node, "check"); n != NULL; n = mun_reader_next (n, "check"))
    if (!read_check (reader, n, contents, before, error))
      return FALSE;

  return TRUE;
}

static gboolean
link_checks (MunReader       *reader,
             const xmlNode   *node,
             MunRequirement  *requirement,
             const Contents  *contents,
             const Contents  *before,
             GError         **error)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();
  const char * const *ids = mun_reader_get_words (reader, node, "checks");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      MunCheck *check = g_hash_table_lookup (contents->check_ids, ids[i]);

      if (check == NULL)
        check = g_hash_table_lookup (before->check_ids, ids[i]);
      if (check == NULL)
        return mun_reader_fail (reader, xmlGetLineNo ((xmlNode *) node), error, _("there is no check “%s”"), ids[i]);
      g_ptr_array_add (checks, check);
    }

  requirement->checks = keep_array (reader, checks);
  requirement->n_checks = checks->len;
  return TRUE;
}

static gboolean
read_requirement (MunReader       *reader,
                  const xmlNode   *node,
                  const MunClause *clause,
                  Contents        *contents,
                  const Contents  *before,
                  GError         **error)
{
  MunRequirement *requirement = mun_reader_allocate (reader, sizeof (MunRequirement));
  int level;

  requirement->id = read_id (reader, node, "id", contents->requirement_ids, before->requirement_ids, error);
  if (requirement->id == NULL || !read_choice (reader, node, "level", levels, &level, error))
    return FALSE;
  if (!link_checks (reader, node, requirement, contents, before, error))
    return FALSE;

  requirement->standard = clause->standard;
  requirement->clause = clause;
  requirement->level = (MunLevel) level;
  requirement->title = mun_reader_get_texts (reader, node, "title");
  requirement->question = mun_reader_get_texts (reader, node, "question");
  requirement->why = mun_reader_get_texts (reader, node, "why");
  requirement->looks_for = mun_reader_get_texts (reader, node, "looks-for");
  requirement->module = mun_reader_get_attribute (reader, node, "module");
  requirement->records = mun_reader_get_words (reader, node, "records");
  requirement->phase = mun_reader_get_attribute (reader, node, "phase");
  requirement->source = mun_reader_get_attribute (reader, node, "source");
  requirement->size = mun_reader_get_attribute (reader, node, "size");
  if (requirement->why == NULL)
    requirement->why = clause->why;
  if (requirement->looks_for == NULL)
    requirement->looks_for = clause->looks_for;

  g_ptr_array_add (contents->requirements, requirement);
  g_hash_table_insert (contents->requirement_ids, (gpointer) requirement->id, requirement);
  return TRUE;
}

static guint
count_dots (const char *number)
{
  guint dots = 0;

  for (; *number != '\0'; number++)
    if (*number == '.')
      dots++;
  return dots;
}

static MunClause *
read_clause (MunReader          *reader,
             const xmlNode      *node,
             const MunStandard  *standard,
             Contents           *contents,
             const Contents     *before,
             GError            **error)
{
  MunClause *clause = mun_reader_allocate (reader, sizeof (MunClause));
  const char *number = mun_reader_get_attribute (reader, node, "number");
  g_autofree char *key = make_clause_key (standard->id, number != NULL ? number : "");
  guint first = contents->requirements->len;

  if (number == NULL || g_hash_table_contains (contents->clause_ids, key))
    {
      mun_reader_fail (reader, xmlGetLineNo ((xmlNode *) node), error, _("the clause “%s” is there twice"),
                       number != NULL ? number : "");
      return NULL;
    }

  clause->number = number;
  clause->depth = count_dots (number);
  clause->standard = standard;
  clause->title = mun_reader_get_texts (reader, node, "title");
  clause->why = mun_reader_get_texts (reader, node, "why");
  clause->looks_for = mun_reader_get_texts (reader, node, "looks-for");
  for (xmlNode *n = mun_reader_first (node, "requirement"); n != NULL; n = mun_reader_next (n, "requirement"))
    if (!read_requirement (reader, n, clause, contents, before, error))
      return NULL;

  clause->n_requirements = contents->requirements->len - first;
  clause->requirements = mun_reader_allocate (reader, (clause->n_requirements + 1) * sizeof (gpointer));
  for (guint i = 0; i < clause->n_requirements; i++)
    ((gpointer *) clause->requirements)[i] = contents->requirements->pdata[first + i];

  g_hash_table_insert (contents->clause_ids, g_steal_pointer (&key), clause);
  return clause;
}

static gboolean
is_known_standard (const Contents *contents,
                   const char     *id)
{
  for (guint i = 0; i < contents->standards->len; i++)
    if (strcmp (((MunStandard *) contents->standards->pdata[i])->id, id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
read_standard (MunReader       *reader,
               const xmlNode   *node,
               Contents        *contents,
               const Contents  *before,
               GError         **error)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new ();
  MunStandard *standard = mun_reader_allocate (reader, sizeof (MunStandard));
  const char *id = mun_reader_get_attribute (reader, node, "id");
  const xmlNode *checks = mun_reader_first (node, "checks");

  if (id == NULL || is_known_standard (before, id))
    return mun_reader_fail (reader, xmlGetLineNo ((xmlNode *) node), error, _("the standard “%s” is loaded already"),
                            id != NULL ? id : "");
  if (checks != NULL && !read_checks (reader, checks, contents, before, error))
    return FALSE;

  standard->id = id;
  standard->name = mun_reader_get_attribute (reader, node, "name");
  standard->edition = mun_reader_get_attribute (reader, node, "edition");
  standard->title = mun_reader_get_texts (reader, node, "title");
  for (xmlNode *n = mun_reader_first (node, "clause"); n != NULL; n = mun_reader_next (n, "clause"))
    {
      MunClause *clause = read_clause (reader, n, standard, contents, before, error);

      if (clause == NULL)
        return FALSE;
      g_ptr_array_add (clauses, clause);
    }

  standard->clauses = keep_array (reader, clauses);
  standard->n_clauses = clauses->len;
  standard->requirements = keep_array (reader, contents->requirements);
  standard->n_requirements = contents->requirements->len;
  g_ptr_array_add (contents->standards, standard);
  return TRUE;
}

static gboolean
add_file (MunCatalogue  *self,
          GBytes        *bytes,
          const char    *name,
          const char    *schema,
          GError       **error)
{
  g_autoptr (MunReader) reader = mun_reader_new (bytes, name, schema, error);
  g_auto (Contents) contents;
  const xmlNode *root;
  gboolean read;

  init_contents (&contents);
  if (reader == NULL)
    return FALSE;

  root = xmlDocGetRootElement (reader->document);
  read = strcmp ((const char *) root->name, "checks") == 0
    ? read_checks (reader, root, &contents, &self->contents, error)
    : read_standard (reader, root, &contents, &self->contents, error);
  if (!read)
    return FALSE;

  move_contents (&self->contents, &contents);
  g_clear_pointer (&reader->document, xmlFreeDoc);
  g_ptr_array_add (self->readers, g_steal_pointer (&reader));
  return TRUE;
}

static void
clear_catalogue (gpointer data)
{
  MunCatalogue *self = data;

  clear_contents (&self->contents);
  g_ptr_array_unref (self->readers);
}

MunCatalogue *
mun_catalogue_new (void)
{
  MunCatalogue *self = g_atomic_rc_box_new0 (MunCatalogue);

  init_contents (&self->contents);
  self->readers = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_reader_free);
  return self;
}

/* The built-in files are validated by a test and not again at each start. */
MunCatalogue *
mun_catalogue_load_builtin (GError **error)
{
  static const char *names[] = {
    "catalogues/checks.xml", "catalogues/iso-28000-2022.xml", "catalogues/iso-22320-2018.xml",
  };
  g_autoptr (MunCatalogue) self = mun_catalogue_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = mun_data_lookup (names[i], error);

      if (bytes == NULL || !add_file (self, bytes, names[i], NULL, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

MunCatalogue *
mun_catalogue_new_from_data (GBytes      *bytes,
                             const char  *name,
                             GError     **error)
{
  g_autoptr (MunCatalogue) self = mun_catalogue_new ();

  if (!mun_catalogue_add_data (self, bytes, name, error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
mun_catalogue_add_data (MunCatalogue  *self,
                        GBytes        *bytes,
                        const char    *name,
                        GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return add_file (self, bytes, name, SCHEMA, error);
}

MunCatalogue *
mun_catalogue_ref (MunCatalogue *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
mun_catalogue_unref (MunCatalogue *self)
{
  g_atomic_rc_box_release_full (self, clear_catalogue);
}

const MunStandard * const *
mun_catalogue_get_standards (MunCatalogue *self,
                             guint        *n_standards)
{
  *n_standards = self->contents.standards->len;
  return (const MunStandard * const *) self->contents.standards->pdata;
}

const MunRequirement * const *
mun_catalogue_get_requirements (MunCatalogue *self,
                                guint        *n_requirements)
{
  *n_requirements = self->contents.requirements->len;
  return (const MunRequirement * const *) self->contents.requirements->pdata;
}

const MunCheck * const *
mun_catalogue_get_checks (MunCatalogue *self,
                          guint        *n_checks)
{
  *n_checks = self->contents.checks->len;
  return (const MunCheck * const *) self->contents.checks->pdata;
}

const MunStandard *
mun_catalogue_find_standard (MunCatalogue *self,
                             const char   *id)
{
  for (guint i = 0; i < self->contents.standards->len; i++)
    {
      const MunStandard *standard = self->contents.standards->pdata[i];

      if (strcmp (standard->id, id) == 0)
        return standard;
    }

  return NULL;
}

const MunClause *
mun_catalogue_find_clause (MunCatalogue *self,
                           const char   *standard,
                           const char   *number)
{
  g_autofree char *key = make_clause_key (standard, number);

  return g_hash_table_lookup (self->contents.clause_ids, key);
}

const MunRequirement *
mun_catalogue_find_requirement (MunCatalogue *self,
                                const char   *id)
{
  return g_hash_table_lookup (self->contents.requirement_ids, id);
}

const MunCheck *
mun_catalogue_find_check (MunCatalogue *self,
                          const char   *id)
{
  return g_hash_table_lookup (self->contents.check_ids, id);
}

const MunTexts *
mun_check_get_gap (const MunCheck     *check,
                   const MunCheckPart *part,
                   gint64              total)
{
  return total == 0 && check->nothing != NULL ? check->nothing : part->gap;
}

const char *
mun_level_to_string (MunLevel level)
{
  g_return_val_if_fail (level <= MUN_LEVEL_MAY, "");

  return levels[level];
}
