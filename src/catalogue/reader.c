/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue/reader.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/SAX2.h>
#include <string.h>

#include "base/data.h"
#include "base/error.h"

#define LARGEST_FILE (32 * 1024 * 1024)

/* The deepest complaint of the validator is the one that names the real place. */
typedef struct {
  long  line;
  int   depth;
  char *element;
  char *reason;
} Complaint;

#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

static char *
tidy_message (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message != NULL ? message : "", -1);
  char *text = g_strdup (g_strstrip (valid));

  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  return text;
}

static int
get_depth (const xmlNode *node)
{
  int depth = 0;

  for (; node != NULL; node = node->parent)
    depth++;
  return depth;
}

static void
set_complaint (Complaint  *self,
               long        line,
               int         depth,
               const char *element,
               const char *message)
{
  g_free (self->element);
  g_free (self->reason);
  self->line = line;
  self->depth = depth;
  self->element = g_strdup (element);
  self->reason = tidy_message (message);
}

/* The validator may already stand on a child when it complains about an element: its message has the right name. */
static const xmlNode *
find_culprit (XmlError *problem)
{
  const xmlNode *node = problem->node;

  for (; node != NULL && problem->str1 != NULL; node = node->parent)
    if (g_strcmp0 ((const char *) node->name, problem->str1) == 0)
      return node;

  return problem->node;
}

static void
complain_cb (void     *data,
             XmlError *problem)
{
  const xmlNode *node = find_culprit (problem);
  int depth = get_depth (node);

  if (depth > ((Complaint *) data)->depth)
    set_complaint (data, node != NULL ? xmlGetLineNo ((xmlNode *) node) : problem->line, depth,
                   node != NULL ? (const char *) node->name : NULL, problem->message);
}

/* A document type is the door for entities that grow without end and for files fetched from elsewhere. */
static void
refuse_document_type_cb (void          *data,
                         const xmlChar *name,
                         const xmlChar *external_id,
                         const xmlChar *system_id)
{
  xmlParserCtxt *context = data;

  *(gboolean *) context->_private = TRUE;
  xmlStopParser (context);
}

static gboolean
parse (MunReader  *self,
       GBytes     *bytes,
       GError    **error)
{
  g_autoptr (xmlParserCtxt) context = xmlNewParserCtxt ();
  gboolean has_type = FALSE;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size == 0)
    return mun_reader_fail (self, 1, error, _("the file is empty"));
  if (size > LARGEST_FILE)
    return mun_reader_fail (self, 1, error, _("the file is larger than 32 MB"));

  context->_private = &has_type;
  context->sax->internalSubset = refuse_document_type_cb;
  self->document = xmlCtxtReadMemory (context, data, (int) size, NULL, NULL,
                                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                      XML_PARSE_BIG_LINES | XML_PARSE_COMPACT | XML_PARSE_NOBLANKS);
  if (has_type)
    return mun_reader_fail (self, xmlSAX2GetLineNumber (context), error,
                            _("a document type is not accepted here, because it could bring in other files"));
  if (self->document == NULL)
    {
      XmlError *problem = xmlCtxtGetLastError (context);
      g_autofree char *reason = tidy_message (problem != NULL ? problem->message : NULL);

      return mun_reader_fail (self, problem != NULL ? problem->line : 1, error,
                              _("this is not well-formed XML (%s)"), reason);
    }
  return TRUE;
}

static xmlRelaxNG *
load_schema (const char  *schema,
             GError     **error)
{
  g_autoptr (GBytes) bytes = mun_data_lookup (schema, error);
  g_autoptr (xmlRelaxNGParserCtxt) context = NULL;
  xmlRelaxNG *grammar;

  if (bytes == NULL)
    return NULL;

  context = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes));
  grammar = xmlRelaxNGParse (context);
  if (grammar == NULL)
    g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("The built-in schema “%s” cannot be read."), schema);
  return grammar;
}

static gboolean
validate (MunReader   *self,
          const char  *schema,
          GError     **error)
{
  g_autoptr (xmlRelaxNG) grammar = load_schema (schema, error);
  g_autoptr (xmlRelaxNGValidCtxt) context = NULL;
  Complaint complaint = { 1, -1, NULL, NULL };
  gboolean valid;

  if (grammar == NULL)
    return FALSE;

  context = xmlRelaxNGNewValidCtxt (grammar);
  xmlRelaxNGSetValidStructuredErrors (context, complain_cb, &complaint);
  valid = xmlRelaxNGValidateDoc (context, self->document) == 0;
  if (!valid && complaint.element != NULL)
    mun_reader_fail (self, complaint.line, error,
                     _("the element “%s” does not belong here or is not filled correctly (%s)"),
                     complaint.element, complaint.reason);
  else if (!valid)
    mun_reader_fail (self, complaint.line, error, _("the file does not follow its schema (%s)"),
                     complaint.reason != NULL ? complaint.reason : schema);

  g_free (complaint.element);
  g_free (complaint.reason);
  return valid;
}

/* Line breaks and indentation of the file mean nothing. */
static char *
collapse_blanks (const char *content)
{
  GString *text = g_string_new (NULL);

  for (const char *p = content; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (text, *p);
    else if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
  if (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);

  return g_string_free (text, FALSE);
}

static gboolean
is_collapsed (const char *content)
{
  return strpbrk (content, "\t\r\n") == NULL && strstr (content, "  ") == NULL &&
         !g_str_has_prefix (content, " ") && !g_str_has_suffix (content, " ");
}

static const char *
keep_text (MunReader     *self,
           const xmlNode *node)
{
  const xmlNode *child = node->children;
  g_autofree char *text = NULL;
  xmlChar *content;

  /* Nearly all texts are one tidy node: no need to copy them three times. */
  if (child != NULL && child->next == NULL && child->type == XML_TEXT_NODE && is_collapsed ((char *) child->content))
    return g_string_chunk_insert (self->strings, (char *) child->content);

  content = xmlNodeGetContent (node);
  text = collapse_blanks (content != NULL ? (char *) content : "");
  xmlFree (content);
  return g_string_chunk_insert (self->strings, text);
}

static xmlNode *
find_element (xmlNode    *node,
              const char *name)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0)
      return node;

  return NULL;
}

MunReader *
mun_reader_new (GBytes      *bytes,
                const char  *name,
                const char  *schema,
                GError     **error)
{
  g_autoptr (MunReader) self = g_new0 (MunReader, 1);

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self->name = g_strdup (name);
  self->strings = g_string_chunk_new (16 * 1024);
  self->blocks = g_ptr_array_new_with_free_func (g_free);

  if (!parse (self, bytes, error))
    return NULL;
  if (schema != NULL && !validate (self, schema, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
mun_reader_free (MunReader *self)
{
  g_clear_pointer (&self->document, xmlFreeDoc);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->blocks);
  g_free (self->name);
  g_free (self);
}

gboolean
mun_reader_fail (MunReader   *self,
                 long         line,
                 GError     **error,
                 const char  *format,
                 ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error (error, MUN_ERROR, MUN_ERROR_INVALID,
               _("“%s” was not loaded. Line %ld: %s. Nothing was changed; correct the file and try again."),
               self->name, line, reason);
  return FALSE;
}

gpointer
mun_reader_allocate (MunReader *self,
                     gsize      size)
{
  gpointer block = g_malloc0 (size);

  g_ptr_array_add (self->blocks, block);
  return block;
}

const char *
mun_reader_get_attribute (MunReader     *self,
                          const xmlNode *node,
                          const char    *name)
{
  xmlChar *value = xmlGetNoNsProp ((xmlNode *) node, (const xmlChar *) name);
  const char *kept;

  if (value == NULL)
    return NULL;

  kept = g_string_chunk_insert_const (self->strings, g_strstrip ((char *) value));
  xmlFree (value);
  return kept;
}

const char * const *
mun_reader_get_words (MunReader     *self,
                      const xmlNode *node,
                      const char    *name)
{
  const char *value = mun_reader_get_attribute (self, node, name);
  g_auto (GStrv) words = g_strsplit_set (value != NULL ? value : "", " \t\r\n", -1);
  const char **kept = mun_reader_allocate (self, (g_strv_length (words) + 1) * sizeof (char *));
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      kept[n++] = g_string_chunk_insert_const (self->strings, words[i]);

  return kept;
}

const MunTexts *
mun_reader_get_texts (MunReader     *self,
                      const xmlNode *node,
                      const char    *name)
{
  MunTexts *first = NULL;
  MunTexts **end = &first;

  for (xmlNode *child = mun_reader_first (node, name); child != NULL; child = mun_reader_next (child, name))
    {
      xmlChar *language = xmlGetNsProp (child, (const xmlChar *) "lang", XML_XML_NAMESPACE);
      MunTexts *texts = mun_reader_allocate (self, sizeof (MunTexts));

      texts->language = g_string_chunk_insert_const (self->strings, language != NULL ? (char *) language : "en");
      texts->text = keep_text (self, child);
      *end = texts;
      end = (MunTexts **) &texts->next;
      xmlFree (language);
    }

  return first;
}

xmlNode *
mun_reader_first (const xmlNode *parent,
                  const char    *name)
{
  return find_element (parent->children, name);
}

xmlNode *
mun_reader_next (const xmlNode *node,
                 const char    *name)
{
  return find_element (node->next, name);
}
