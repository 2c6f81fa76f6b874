/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/complete.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "report/pdf-object.h"
#include "report/pdf-syntax.h"

/* Objects are looked for when this much has come: cairo writes word by word. */
#define CHUNK (64 * 1024)

/* What stands behind the table of objects is shorter. */
#define TRAILER 4096

typedef struct {
  char    *tag;
  GString *entries;
  char    *id;
} Description;

typedef struct {
  char *destination;           /* as it is written in the file */
  char *text;
} Link;

struct _MunComplete {
  MunPdfWriter *writer;
  GByteArray   *input;
  gsize         wanted;        /* look again when so much is there */
  gboolean      faulty;
  gboolean      at_table;      /* all objects have come */

  GHashTable   *descriptions;  /* element -> Description */
  GPtrArray    *ids;           /* entries of the table of named elements: "(note-1) 7 0 R" */
  GString      *tree;          /* the root of the structure */
  guint         tree_id;
  GQueue        links;
  guint         n_elements;    /* read so far */
  guint         n_bookmarks;   /* visible ones */

  GHashTable   *lengths;       /* numbers of objects that say how long a stream is */
  GString      *catalogue;
  guint         catalogue_id;
  GString      *names;         /* the dictionary of the tables of names */
  guint         names_id;
  guint         root;
  guint         info;
  guint         size;
};

static void
free_description (gpointer data)
{
  Description *description = data;

  g_free (description->tag);
  g_string_free (description->entries, TRUE);
  g_free (description->id);
  g_free (description);
}

static void
free_link (gpointer data)
{
  Link *link = data;

  g_free (link->destination);
  g_free (link->text);
  g_free (link);
}

/* An element of the structure: most are passed on as they are, some thousand a page. */
static gboolean
add_element (MunComplete  *self,
             const MunPdfObject *object)
{
  const Description *description = g_hash_table_lookup (self->descriptions, GUINT_TO_POINTER (self->n_elements++));
  g_autoptr(GString) text = NULL;
  const char *start = object->value;
  static const char type[] = "<< /Type /StructElem";

  /* The type of an element is clear without being said. */
  text = g_string_new ("<<");
  if (!mun_pdf_begins (start, object->value_end, type))
    return FALSE;
  for (const char *p = start + sizeof type - 1; p < object->value_end - 2; p++)
    if (*p == '\n' || *p != ' ' || p[-1] != ' ')
      g_string_append_c (text, *p == '\n' ? ' ' : *p);
  if (description != NULL)
    {
      /* Were they counted otherwise than cairo does, a picture would be read aloud as another one. */
      if (!mun_pdf_is (object->value, object->value_end, "/S", description->tag))
        return FALSE;
      g_string_append (text, description->entries->str);
      if (description->id != NULL)
        {
          g_string_append_printf (text, "/ID (%s)", description->id);
          g_ptr_array_add (self->ids, g_strdup_printf ("(%s) %u 0 R", description->id, object->id));
        }
    }
  g_string_append (text, ">>");
  mun_pdf_writer_add (self->writer, object->id, text->str, text->len);
  return TRUE;
}

static gboolean
is_of_type (const MunPdfObject *object,
            const char   *type)
{
  return mun_pdf_is (object->value, object->value_end, "/Type", type);
}

/* cairo leaves out links around which nothing can be seen: those before the one that leads to the same place are such. */
static void
change_link (MunComplete *self,
             GString     *dict)
{
  GList *item = self->links.head;
  g_autofree char *contents = NULL;

  while (item != NULL && !mun_pdf_is (dict->str, dict->str + dict->len, "/Dest", ((Link *) item->data)->destination))
    item = item->next;
  while (item != NULL && self->links.head != item)
    free_link (g_queue_pop_head (&self->links));
  if (!g_queue_is_empty (&self->links))
    {
      Link *link = g_queue_pop_head (&self->links);

      contents = mun_pdf_text (link->text);
      mun_pdf_set (dict, "/Contents", contents);
      free_link (link);
    }
  /* To be printed. */
  mun_pdf_set (dict, "/F", "4");
}

static gboolean
add_dictionary (MunComplete  *self,
                const MunPdfObject *object)
{
  g_autoptr(GString) dict = g_string_new_len (object->value, object->value_end - object->value);
  g_autofree char *count = NULL;
  gsize length;

  if (is_of_type (object, "/Catalog"))
    {
      g_string_assign (self->catalogue, dict->str);
      self->catalogue_id = object->id;
      return TRUE;
    }
  if (is_of_type (object, "/StructTreeRoot"))
    {
      g_string_assign (self->tree, dict->str);
      self->tree_id = object->id;
      return TRUE;
    }
  if (mun_pdf_get (object->value, object->value_end, "/Dests", &length) != NULL)
    {
      g_string_assign (self->names, dict->str);
      self->names_id = object->id;
      return TRUE;
    }
  if (is_of_type (object, "/Page"))
    mun_pdf_set (dict, "/Tabs", "/S");
  else if (is_of_type (object, "/Annot"))
    change_link (self, dict);
  else if (is_of_type (object, "/Outlines"))
    {
      count = g_strdup_printf ("%u", self->n_bookmarks);
      mun_pdf_set (dict, "/Count", count);
    }
  else if (mun_pdf_is (object->value, object->value_end, "/Subtype", "/CIDFontType2"))
    mun_pdf_set (dict, "/CIDToGIDMap", "/Identity");
  mun_pdf_writer_add (self->writer, object->id, dict->str, dict->len);
  return TRUE;
}

static void
add_stream (MunComplete  *self,
            const MunPdfObject *object)
{
  g_autoptr(GString) dict = g_string_new_len (object->value, object->value_end - object->value);
  gsize length;
  gboolean plain = mun_pdf_get (object->value, object->value_end, "/Type", &length) == NULL
                   && mun_pdf_get (object->value, object->value_end, "/Subtype", &length) == NULL
                   && mun_pdf_get (object->value, object->value_end, "/Length1", &length) == NULL;

  if (mun_pdf_is (object->value, object->value_end, "/Subtype", "/Image"))
    mun_pdf_set (dict, "/Interpolate", NULL);
  mun_pdf_writer_add_stream (self->writer, object->id, dict->str, object->data, object->length, plain);
}

static gboolean
take_object (MunComplete  *self,
             const MunPdfObject *object)
{
  gsize length;

  if (object->data != NULL)
    {
      add_stream (self, object);
      return TRUE;
    }
  /* Streams say themselves how long they are: this number is free. */
  if (g_hash_table_remove (self->lengths, GUINT_TO_POINTER (object->id)))
    {
      mun_pdf_writer_add_unused (self->writer, object->id);
      return TRUE;
    }
  if (!mun_pdf_begins (object->value, object->value_end, "<<"))
    mun_pdf_writer_add (self->writer, object->id, object->value, object->value_end - object->value);
  else if (is_of_type (object, "/StructElem"))
    return add_element (self, object);
  /* The information dictionary is written anew. */
  else if (mun_pdf_get (object->value, object->value_end, "/Producer", &length) == NULL)
    return add_dictionary (self, object);
  return TRUE;
}

static gboolean
read_trailer (MunComplete *self,
              const char  *p,
              const char  *end)
{
  const char *trailer = g_strrstr_len (p, end - p, "trailer");
  const char *dict = trailer != NULL ? trailer + strlen ("trailer") : end;
  const struct { const char *key; guint *number; } entries[] = {
    { "/Size", &self->size }, { "/Root", &self->root }, { "/Info", &self->info },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      gsize length = 0;
      guint64 number = 0;
      const char *value = mun_pdf_get (dict, end, entries[i].key, &length);

      if (value == NULL || mun_pdf_read_number (value, end, &number) == NULL || number == 0 || number > G_MAXINT32 / 2)
        return FALSE;
      *entries[i].number = number;
    }
  return TRUE;
}

/* The table has twenty bytes for each object, and another one is written: only what follows it is kept. */
static MunPdfOutcome
pass_table (MunComplete *self)
{
  if (self->input->len > TRAILER)
    g_byte_array_remove_range (self->input, 0, self->input->len - TRAILER);
  self->wanted = CHUNK;
  return MUN_PDF_TABLE;
}

/* Takes all objects that are complete. */
static MunPdfOutcome
take_objects (MunComplete *self)
{
  const char *start = (const char *) self->input->data;
  const char *end = start + self->input->len;
  const char *p = start;
  MunPdfOutcome outcome;
  MunPdfObject object;

  if (self->at_table)
    return pass_table (self);
  while ((outcome = mun_pdf_read_object (&object, p, end, self->lengths)) == MUN_PDF_FOUND)
    {
      if (!take_object (self, &object))
        return MUN_PDF_FAULT;
      p = object.p;
    }
  self->at_table = outcome == MUN_PDF_TABLE;
  g_byte_array_remove_range (self->input, 0, (self->at_table ? object.p : p) - start);
  self->wanted = MAX (CHUNK, 2 * self->input->len);
  return outcome;
}

static gboolean
fail (GError **error)
{
  g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED,
               _("The report could not be made: the PDF library wrote something that this program does not know. "
                 "Nothing that was there before has been changed. Please report this as a fault of the program."));
  return FALSE;
}

MunComplete *
mun_complete_new (MunPdfWriteFunc func,
                  gpointer        data)
{
  MunComplete *self = g_new0 (MunComplete, 1);

  self->writer = mun_pdf_writer_new (func, data);
  self->input = g_byte_array_sized_new (2 * CHUNK);
  self->wanted = CHUNK;
  self->descriptions = g_hash_table_new_full (NULL, NULL, NULL, free_description);
  self->lengths = g_hash_table_new (NULL, NULL);
  self->catalogue = g_string_new (NULL);
  self->names = g_string_new (NULL);
  self->tree = g_string_new (NULL);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  g_queue_init (&self->links);
  return self;
}

void
mun_complete_free (MunComplete *self)
{
  mun_pdf_writer_free (self->writer);
  g_byte_array_unref (self->input);
  g_hash_table_unref (self->descriptions);
  g_hash_table_unref (self->lengths);
  g_string_free (self->catalogue, TRUE);
  g_string_free (self->names, TRUE);
  g_string_free (self->tree, TRUE);
  g_ptr_array_unref (self->ids);
  g_queue_clear_full (&self->links, free_link);
  g_free (self);
}

gboolean
mun_complete_check (MunComplete  *self,
                    GError      **error)
{
  if (self->faulty)
    return fail (error);
  return !mun_pdf_writer_has_failed (self->writer);
}

gboolean
mun_complete_feed (MunComplete  *self,
                   const guchar *data,
                   gsize         length)
{
  if (self->faulty || mun_pdf_writer_has_failed (self->writer))
    return FALSE;
  g_byte_array_append (self->input, data, length);
  if (self->input->len >= self->wanted)
    self->faulty = take_objects (self) == MUN_PDF_FAULT;
  return !self->faulty;
}

static Description *
find_description (MunComplete *self,
                  guint        element,
                  const char  *tag)
{
  Description *description = g_hash_table_lookup (self->descriptions, GUINT_TO_POINTER (element));

  if (description == NULL)
    {
      description = g_new0 (Description, 1);
      description->tag = g_strconcat ("/", tag, NULL);
      description->entries = g_string_new (NULL);
      g_hash_table_insert (self->descriptions, GUINT_TO_POINTER (element), description);
    }
  return description;
}

void
mun_complete_describe (MunComplete *self,
                       guint        element,
                       const char  *tag,
                       const char  *entries)
{
  Description *description = find_description (self, element, tag);

  g_string_append_c (description->entries, ' ');
  g_string_append (description->entries, entries);
}

void
mun_complete_identify (MunComplete *self,
                       guint        element,
                       const char  *tag,
                       const char  *id)
{
  Description *description = find_description (self, element, tag);

  g_free (description->id);
  description->id = g_strdup (id);
}

void
mun_complete_add_link (MunComplete *self,
                       const char  *destination,
                       const char  *text)
{
  Link *link = g_new0 (Link, 1);

  link->destination = mun_pdf_text (destination);
  link->text = g_strdup (text);
  g_queue_push_tail (&self->links, link);
}

void
mun_complete_add_bookmark (MunComplete *self,
                           gboolean     visible)
{
  self->n_bookmarks += visible;
}

/* Writes the files inside. Returns: their specifications as entries of an array, "5 0 R 7 0 R"; @names: (transfer full): the same by name */
static char *
add_attachments (MunComplete         *self,
                 const MunPdfFacts   *facts,
                 const MunAttachment *attachments,
                 guint                n_attachments,
                 char               **names)
{
  g_autofree char *date = mun_pdf_date (facts->created);
  GString *list = g_string_new (NULL);
  GString *by_name = g_string_new (NULL);

  for (guint i = 0; i < n_attachments; i++)
    {
      const MunAttachment *file = &attachments[i];
      g_autoptr(GString) dict = g_string_new ("<< /Type /EmbeddedFile /Subtype /");
      g_autoptr(GString) specification = g_string_new ("<< /Type /Filespec /AFRelationship /Data /F ");
      g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_MD5, file->bytes);
      guint id = self->size++, outer = self->size++;

      for (const char *p = file->type; *p != '\0'; p++)
        g_string_append (dict, g_ascii_isalnum (*p) ? (char[]) { *p, '\0' } : *p == '/' ? "#2F" : "-");
      g_string_append_printf (dict, " /Params << /Size %" G_GSIZE_FORMAT " /CheckSum <%s> /ModDate (%s) /CreationDate (%s) >> >>",
                              g_bytes_get_size (file->bytes), checksum, date, date);
      mun_pdf_writer_add_plain (self->writer, id, dict->str, g_bytes_get_data (file->bytes, NULL), g_bytes_get_size (file->bytes));
      mun_pdf_append_text (specification, file->name);
      g_string_append (specification, " /UF ");
      mun_pdf_append_text (specification, file->name);
      g_string_append (specification, " /Desc ");
      mun_pdf_append_text (specification, file->description);
      g_string_append_printf (specification, " /EF << /F %u 0 R /UF %u 0 R >> >>", id, id);
      mun_pdf_writer_add (self->writer, outer, specification->str, specification->len);
      g_string_append_printf (list, "%u 0 R ", outer);
      mun_pdf_append_text (by_name, file->name);
      g_string_append_printf (by_name, " %u 0 R ", outer);
    }
  *names = g_string_free (by_name, FALSE);
  return g_string_free (list, FALSE);
}

/* The table of names gets the attached files beside the destinations that cairo wrote. */
static void
write_names (MunComplete *self,
             const char  *names)
{
  g_autofree char *files = *names != '\0' ? g_strdup_printf ("<< /Names [ %s] >>", names) : NULL;
  g_autofree char *reference = NULL;

  if (self->names_id == 0 && files != NULL)
    {
      self->names_id = self->size++;
      g_string_assign (self->names, "<< >>");
      reference = g_strdup_printf ("%u 0 R", self->names_id);
      mun_pdf_set (self->catalogue, "/Names", reference);
    }
  if (self->names_id == 0)
    return;
  mun_pdf_set (self->names, "/EmbeddedFiles", files);
  mun_pdf_writer_add (self->writer, self->names_id, self->names->str, self->names->len);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Named elements are found through a table at the root of the structure (ISO 32000-1, 14.7.2). */
static void
write_tree (MunComplete *self)
{
  g_autoptr(GString) table = g_string_new ("<< /Names [");

  if (self->tree_id == 0)
    return;
  g_ptr_array_sort (self->ids, compare_ids);
  for (guint i = 0; i < self->ids->len; i++)
    g_string_append_printf (table, " %s", (const char *) g_ptr_array_index (self->ids, i));
  g_string_append (table, " ] >>");
  mun_pdf_set (self->tree, "/IDTree", self->ids->len > 0 ? table->str : NULL);
  mun_pdf_writer_add (self->writer, self->tree_id, self->tree->str, self->tree->len);
}

static void
write_catalogue (MunComplete       *self,
                 const MunPdfFacts *facts,
                 const char        *files)
{
  g_autoptr(GBytes) profile = mun_pdf_profile ();
  g_autofree char *xmp = mun_pdf_xmp (facts);
  g_autofree char *language = mun_pdf_text (facts->language);
  g_autofree char *list = *files != '\0' ? g_strdup_printf ("[ %s]", files) : NULL;
  guint profile_id = self->size++, xmp_id = self->size++;
  g_autofree char *metadata = g_strdup_printf ("%u 0 R", xmp_id);
  g_autofree char *intent = g_strdup_printf ("[ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
                                             "/Info (sRGB IEC61966-2.1) /DestOutputProfile %u 0 R >> ]", profile_id);
  const struct { const char *key, *value; } entries[] = {
    { "/Lang", language },
    { "/MarkInfo", "<< /Marked true >>" },
    { "/ViewerPreferences", "<< /DisplayDocTitle true >>" },
    { "/PageLabels", "<< /Nums [ 0 << /S /D >> ] >>" },
    { "/PageMode", self->n_bookmarks > 0 ? "/UseOutlines" : "/UseNone" },
    { "/OutputIntents", intent },
    { "/Metadata", metadata },
    { "/AF", list },
  };

  mun_pdf_writer_add_plain (self->writer, profile_id, "<< /N 3 >>", g_bytes_get_data (profile, NULL), g_bytes_get_size (profile));
  /* Not compressed, so that every program finds it. */
  mun_pdf_writer_add_stream (self->writer, xmp_id, "<< /Type /Metadata /Subtype /XML >>", xmp, strlen (xmp), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    mun_pdf_set (self->catalogue, entries[i].key, entries[i].value);
  mun_pdf_writer_add (self->writer, self->root, self->catalogue->str, self->catalogue->len);
}

gboolean
mun_complete_finish (MunComplete          *self,
                     const MunPdfFacts    *facts,
                     const MunAttachment  *attachments,
                     guint                 n_attachments,
                     GError              **error)
{
  const char *input;
  g_autofree char *files = NULL;
  g_autofree char *names = NULL;
  g_autofree char *info = NULL;

  g_return_val_if_fail (facts != NULL, FALSE);

  if (!mun_complete_check (self, error))
    return FALSE;
  if (take_objects (self) != MUN_PDF_TABLE)
    return fail (error);
  input = (const char *) self->input->data;
  if (!read_trailer (self, input, input + self->input->len) || self->catalogue_id != self->root
      || g_hash_table_size (self->lengths) > 0)
    return fail (error);
  files = add_attachments (self, facts, attachments, n_attachments, &names);
  write_names (self, names);
  write_tree (self);
  write_catalogue (self, facts, files);
  info = mun_pdf_info (facts);
  mun_pdf_writer_add (self->writer, self->info, info, strlen (info));
  return mun_pdf_writer_finish (self->writer, self->size, self->root, self->info);
}
